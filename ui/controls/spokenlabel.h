// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <controls/wrappedlabel.h>

namespace controls {

/// A line that speaks for a list whose keyboard is elsewhere: assistive technology is told what
/// say() was told last, once it has been so for a moment, whatever the line shows.
class SpokenLabel : public controls::WrappedLabel
{
    Q_OBJECT

public:
    explicit SpokenLabel(QWidget *parent = nullptr);

    void say(const QString &words);

signals:
    /// It was told.
    void said(const QString &words);

private:
    void announce();

    QString m_words;
    QTimer m_calm;
};

} // namespace controls
