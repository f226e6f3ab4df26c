// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

namespace support {

/// Another program that writes to an SQLite file: while it exists nobody else does, and everybody
/// reads what was there before.
class WriteLock
{
public:
    explicit WriteLock(const QString &file)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
    {
        m_database.setDatabaseName(file);
        m_isHeld
            = m_database.open() && QSqlQuery(m_database).exec(QStringLiteral("BEGIN IMMEDIATE"));
    }
    ~WriteLock()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(WriteLock)

    /// Nobody else was writing.
    bool isHeld() const { return m_isHeld; }

    /// \return the number in the one cell that \p query yields; -1 where it cannot be read.
    int number(const QString &query) const
    {
        QSqlQuery asked(m_database);
        return asked.exec(query) && asked.next() ? asked.value(0).toInt() : -1;
    }

private:
    const QString m_name = QUuid::createUuid().toString();
    QSqlDatabase m_database;
    bool m_isHeld = false;
};

} // namespace support
