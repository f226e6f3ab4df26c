// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocalServer>
#include <history/entry.h>
#include <map>
#include <memory>

class QLocalSocket;

namespace program {

/// Which accounts are open in the programs of this person that share a journal: says so for this
/// one, asks the others, and has them show their window. By sockets in the abstract name space of
/// Linux, so that no file is touched and nothing is left behind by a crash; who belongs to another
/// person is neither heard nor believed.
///
/// Lives in the GUI thread, which never waits here. Of two that open an account on purpose, the
/// first one says so.
class OpenAccounts : public QObject
{
    Q_OBJECT

public:
    /// \p journal: the file that they share.
    explicit OpenAccounts(const QString &journal, QObject *parent = nullptr);
    ~OpenAccounts() override;

    /// These are open in this program, and no others.
    void setOpen(const QList<history::Account> &accounts);
    bool isOpenElsewhere(const history::Account &account) const;
    /// Has the other program show its window; nothing where none has it any more.
    void showElsewhere(const history::Account &account);

signals:
    /// Another program was asked for this account and wants it to be shown here.
    void showRequested(const history::Account &account);

private:
    QString nameOf(const history::Account &account) const;
    void listen(const QString &name, const history::Account &account);
    void hear(QLocalServer &server, const history::Account &account);
    /// nullptr: no other program of this person has it.
    static std::unique_ptr<QLocalSocket> reach(const QString &name);

    const QString m_journal;
    std::map<QString, std::unique_ptr<QLocalServer>> m_servers; ///< by name
};

} // namespace program
