// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

namespace hearing {

/// One line that is always there: who hears the person at the desk, or what the press would do that
/// the pointer or the focus is on. It warns where somebody would hear somebody new.
///
/// Assistive technology is told a preview once the pointer has rested on it, and not on each step
/// of the way.
class HearingStrip : public QWidget
{
    Q_OBJECT

public:
    explicit HearingStrip(QWidget *parent = nullptr);

    /// What is so.
    void rest(const QString &sentence);
    /// \p lead: "If you press Mute:"
    void foretell(const QString &lead, const QString &sentence, bool warns);

    bool warns() const { return m_warns; }
    /// All that it says.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Told to assistive technology.
    void announced(const QString &text);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void show(const QString &lead, const QString &sentence, bool warns);
    void announce();

    QString m_lead; ///< empty: it rests
    QString m_sentence;
    bool m_warns = false;
    QTimer m_calm;
};

} // namespace hearing
