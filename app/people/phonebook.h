// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <optional>

namespace people {

/// The names that the person has given to numbers, kept in the settings on this computer, one key
/// for each number: several windows and programs do not write over each other's. They are read when
/// this is made, when a name is given and by reload(); to look one up reads no file.
///
/// A number is what stands at the other end of a call: +14155550136, sip:…, client:…. The same
/// phone number written with spaces, dashes, dots or brackets is the same.
///
/// Lives in the GUI thread. Windows that share one hear of each other's names at once.
class PhoneBook : public QObject
{
    Q_OBJECT

public:
    static constexpr int longestName = 80; ///< characters; what is longer is cut

    explicit PhoneBook(QObject *parent = nullptr);

    /// \return an empty text when the number has no name.
    QString nameOf(const QString &number) const { return m_names.value(canonical(number)); }
    /// White space around \p name is dropped; an empty name takes the number out of the book.
    /// \return nothing, or a sentence on why it could not be kept: the number then has the name it
    /// had.
    [[nodiscard]] std::optional<QString> setName(const QString &number, const QString &name);

    /// Takes what the settings hold now, such as those that were read late.
    void reload();

    /// What two writings of the same number have in common.
    static QString canonical(const QString &number);

signals:
    /// \p number is canonical.
    void changed(const QString &number);

private:
    QHash<QString, QString> m_names; ///< by canonical number
};

} // namespace people
