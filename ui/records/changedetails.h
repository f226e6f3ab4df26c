// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>

#include <QDialog>

namespace records {

/// What stands behind one line of the activity list, to read and to copy: the sentence, the codes
/// and ids that the provider's support asks for, and what was sent. Not modal; deletes itself when
/// it is closed.
class ChangeDetails : public QDialog
{
    Q_OBJECT

public:
    explicit ChangeDetails(const changes::Change &change, QWidget *parent = nullptr);
};

/// Whom its sentences name, as they are called outside: to be copied so.
QStringList namesIn(const changes::Change &change);

/// The details as lines of text, secrets removed.
QString detailsText(const changes::Change &change);

} // namespace records
