// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <account/cliprofiles.h>

class QListWidget;
class QPushButton;

namespace connect {

/// Lets choose which of the command line client's accounts are taken over, and says that its file
/// holds their secrets in plain text. Deletes itself when it is closed.
class ConnectImport : public QDialog
{
    Q_OBJECT

public:
    ConnectImport(const QString &file, const std::vector<account::CliProfile> &found,
                  QWidget *parent);

signals:
    void chosen(const std::vector<account::CliProfile> &profiles);

private:
    void showChoice();

    std::vector<account::CliProfile> m_found;
    QListWidget *m_list;
    QPushButton *m_import;
};

} // namespace connect
