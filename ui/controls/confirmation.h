// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMessageBox>

namespace controls {

/// Asks before something that cannot be taken back, naming whom it happens to. Not blocking: show
/// it with open(). Enter and Esc cancel; it deletes itself when it is closed.
class Confirmation : public QMessageBox
{
    Q_OBJECT

public:
    /// \p question e.g. "Remove Dana Ortiz from the conference?"; \p consequence a sentence, may be
    /// empty; \p action the words of the button, e.g. "Remove Dana Ortiz".
    Confirmation(const QString &question, const QString &consequence, const QString &action,
                 QWidget *parent);

    /// "Remove Dana Ortiz", or "Remove 3 people". One alone is named with the Call SID, since names
    /// may be alike. \pre As many \p names as \p callSids.
    static Confirmation *forRemoval(const QStringList &names, const QStringList &callSids,
                                    const QString &consequence, QWidget *parent);
    /// "End Support call 4711 for 6 people".
    static Confirmation *forEnding(const QString &conference, int people, QWidget *parent);

    /// Another button, which does nothing of what is asked; otherChosen() tells.
    void offer(const QString &words);

signals:
    void confirmed();
    void otherChosen();

private:
    /// A QLabel makes the box as wide as the longest word in it.
    void breakAnywhere();
};

} // namespace controls
