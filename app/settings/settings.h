// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAnyStringView>
#include <QStringList>
#include <QVariant>
#include <memory>

class QSettings;

namespace settings {

class Store;

/// What a view or a model knows of the program's settings: those of one group, or all. Made where
/// it is needed and not kept, as a QSettings is, and takes part in the program's Store: to ask and
/// to set reads and writes no file.
///
/// Where the program has no Store, as in a test of one view, it is the file itself, waited for.
///
/// GUI thread.
class Settings
{
public:
    /// Of the keys that begin with \p group and a slash; empty: of all.
    explicit Settings(const QString &group = {});
    ~Settings();
    Settings(const Settings &) = delete;
    Settings &operator=(const Settings &) = delete;

    QVariant value(QAnyStringView key) const;
    void setValue(QAnyStringView key, const QVariant &value);
    /// \p key and all below it; empty: the group.
    void remove(QAnyStringView key);
    /// All of the group, however deep, in no order.
    QStringList keys() const;

    /// Has what other programs have written since read again. Where there is a Store that takes
    /// its time: it is there when it is asked for the next time.
    /// \return false: what was set is not kept, as far as is known now.
    bool sync();
    QString fileName() const;

private:
    QString full(QAnyStringView key) const;

    QString m_prefix; ///< with its slash
    Store *m_store;
    std::unique_ptr<QSettings> m_file; ///< nullptr: there is a store
};

} // namespace settings
