// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QHelpEvent;
class QWidget;

namespace controls {

/// Shows every tip of the program as the plain text that it is. Qt takes a tip that looks like HTML
/// for HTML, and names, refusals and addresses in our tips come from outside. A long tip is broken
/// into lines.
///
/// One is enough; it listens as long as it lives. Lives in the GUI thread.
class PlainTips : public QObject
{
    Q_OBJECT

public:
    /// \pre There is a QApplication.
    explicit PlainTips(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// What a tip at the place of \p event says; empty: \p widget has none there, or shows its own.
QString tipAt(const QWidget &widget, const QHelpEvent &event);

/// \p plain as a tip shows it letter by letter.
QString tipText(const QString &plain);

} // namespace controls
