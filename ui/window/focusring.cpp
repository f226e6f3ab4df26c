// SPDX-License-Identifier: Apache-2.0
#include "focusring.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <look/appearance.h>
#include <table/participanttable.h>

namespace window {

namespace {

constexpr int thickness = 2;

/// Lies on the edges of its parent and nowhere else, and lets the mouse through.
class Ring : public QWidget
{
public:
    explicit Ring(QWidget *around)
        : QWidget(around)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        around->installEventFilter(this);
        fit();
        show();
        raise();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            fit();
        return QWidget::eventFilter(watched, event);
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), look::tonesFor(palette()).on);
    }

private:
    void fit()
    {
        setGeometry(parentWidget()->rect());
        setMask(QRegion(rect()) - rect().adjusted(thickness, thickness, -thickness, -thickness));
    }
};

bool showsItself(const QWidget &focused)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(&focused);
    if (!area || area->frameShape() != QFrame::NoFrame)
        return true;
    const auto *table = qobject_cast<const table::ParticipantTable *>(&focused);
    return table && table->currentIndex().isValid();
}

} // namespace

FocusRing::FocusRing(QObject *parent)
    : QObject(parent)
{
    Q_ASSERT(qApp);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *focused) { follow(focused); });
}

void FocusRing::follow(QWidget *focused)
{
    delete m_ring;
    if (!focused || showsItself(*focused))
        return;
    m_ring = new Ring(focused);
    // As soon as it has a current cell that one is seen.
    if (auto *table = qobject_cast<table::ParticipantTable *>(focused))
        connect(table, &table::ParticipantTable::currentParticipantChanged, m_ring, &QWidget::hide);
}

} // namespace window
