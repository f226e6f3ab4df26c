// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <controls/steadycombo.h>

namespace controls {

/// An address to type, or to pick from those used before, the most recent first.
///
/// Used addresses are kept in the settings without their `user:password@`; one that holds another
/// secret, such as a signature, is kept without it, and only where the person asks for that.
class UrlField : public SteadyCombo
{
    Q_OBJECT

public:
    /// \p memory names the list in the settings; fields with the same name share it.
    explicit UrlField(const QString &memory, QWidget *parent = nullptr);

    /// What was typed, without white space around it.
    QString url() const;
    /// Does not emit edited().
    void setUrl(const QString &url);
    /// Adds what was typed to the used addresses.
    void remember();
    /// \p url to them, whatever was typed.
    void remember(const QString &url);
    /// \p url is among the used addresses.
    bool remembers(const QString &url) const;

    void showPopup() override;

protected:
    /// Fills the list, which is empty. \p used: the used addresses. What an entry has as its
    /// Qt::EditRole comes into the field where it is chosen.
    virtual void offer(const QStringList &used);

signals:
    /// The person changed the address.
    void edited(const QString &url);

private:
    QString m_key;
};

/// The used addresses under \p memory in the settings, the most recent first.
QStringList usedUrls(const QString &memory);
/// Puts \p url, without its `user:password@`, at the head of the used addresses; nothing where it
/// holds another secret.
void rememberUrl(const QString &memory, const QString &url);

} // namespace controls
