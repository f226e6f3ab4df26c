// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace fuzz {

// Each is fed with any bytes and claims what must be true whatever they are.
void calls(const QByteArray &input);
void check(const QByteArray &input);
void conferences(const QByteArray &input);
void endpoint(const QByteArray &input);
void errors(const QByteArray &input);
void exchange(const QByteArray &input);
void form(const QByteArray &input);
void journal(const QByteArray &input);
void json(const QByteArray &input);
void library(const QByteArray &input);
void masking(const QByteArray &input);
void nextpage(const QByteArray &input);
void participants(const QByteArray &input);
void request(const QByteArray &input);
void retryafter(const QByteArray &input);
void route(const QByteArray &input);
void service(const QByteArray &input);
void sids(const QByteArray &input);

} // namespace fuzz
