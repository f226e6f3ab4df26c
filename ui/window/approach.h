// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QAbstractScrollArea;
class QWidget;

namespace window {

/// Tells when somebody is likely to press something in a window soon: it is shown or becomes the
/// active one, the focus comes to another place in it or in one of its dialogs, or the pointer or a
/// key is in a view that is watched.
class Approach : public QObject
{
    Q_OBJECT

public:
    /// Owned by \p window.
    explicit Approach(QWidget *window);

    /// Not owned.
    void watch(QAbstractScrollArea *view);

signals:
    /// At each move of the pointer, too.
    void sensed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isWithin(const QObject *widget) const;
};

} // namespace window
