// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace window {

/// Lets the focus be seen where nothing else shows it: a list or a text that has no frame of its
/// own gets one as long as the keys go there. A table of cells shows its current one.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    /// For all widgets of the program. \pre There is a QApplication.
    explicit FocusRing(QObject *parent = nullptr);

private:
    void follow(QWidget *focused);

    QPointer<QWidget> m_ring;
};

} // namespace window
