// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <addresses/checkresult.h>
#include <addresses/libraryfile.h>
#include <addresses/spokentext.h>
#include <twilio/urlsecrets.h>

/// Sentences on the library of named addresses.
namespace words {

/// "Hold music".
QString kindName(addresses::Kind kind);

/// What is wrong with an address that is to be kept, and what is expected instead.
QString sentence(const addresses::AddressProblem &problem);
/// The same of a template, and of the text to be spoken by it.
QString sentence(const addresses::TemplateProblem &problem);
QString sentence(addresses::TextProblem problem);

/// What came of a check, each a sentence of its own: what was seen, said to be this computer's
/// view, and what else is to be known of it. Never empty.
QStringList sentences(const addresses::CheckResult &result);

/// Why nothing is taken from \p file, and where in it.
QString notImported(const QString &file, const addresses::FileProblem &problem);
/// What came of a file, each a sentence of its own: so many were \p added, so many were there
/// already, for so many there was \p noRoom, so many were taken \p withoutSecret. Never empty.
QStringList imported(const QString &file, qsizetype added, qsizetype there, qsizetype noRoom,
                     qsizetype withoutSecret);
QString exported(const QString &file, qsizetype addresses);
/// \p why: the system's own reason.
QString notExported(const QString &file, const QString &why);

/// An address that is kept without \p secret. \pre It is not None.
QString keptWithoutSecret(twilio::UrlSecret secret);
/// An address is in the library already, by that name.
QString isThereAlready(const QString &name);
/// The library has as many as it holds.
QString libraryIsFull();

} // namespace words
