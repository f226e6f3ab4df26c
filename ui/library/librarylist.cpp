// SPDX-License-Identifier: Apache-2.0
#include "librarylist.h"

#include "librarymodel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>
#include <controls/conferencedelegate.h>
#include <controls/fieldnote.h>
#include <controls/rule.h>
#include <controls/steadycombo.h>
#include <words/addresswords.h>

namespace library {

using addresses::Kept;
using addresses::Kind;

namespace {
constexpr int grid = 8;
} // namespace

LibraryList::LibraryList(QWidget *parent)
    : QWidget(parent)
    , m_model(new LibraryModel(this))
    , m_kind(new controls::SteadyCombo)
    , m_find(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(new QLabel)
    , m_new(new QPushButton(tr("Ne&w")))
    , m_remove(new QPushButton(tr("&Remove")))
{
    controls::nameField(m_kind, tr("Kind that is listed"));
    m_kind->addItem(tr("All kinds"));
    for (const Kind kind : addresses::allKinds)
        m_kind->addItem(words::kindName(kind));
    m_find->setAccessibleName(tr("Find an address"));
    m_find->setPlaceholderText(tr("Find"));
    m_find->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Addresses"));
    setFocusProxy(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new controls::ConferenceDelegate(m_list));
    m_list->setModel(m_model);
    m_nothing->setWordWrap(true);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setMargin(grid);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    lay();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LibraryList::list);
    connect(m_find, &QLineEdit::textChanged, this, &LibraryList::list);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LibraryList::filtered);
    connect(m_find, &QLineEdit::textChanged, this, &LibraryList::filtered);
    connect(m_new, &QPushButton::clicked, this, &LibraryList::newAsked);
    connect(m_remove, &QPushButton::clicked, this, &LibraryList::removeAsked);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (const Kept *kept = m_model->at(current.row()))
                    emit chosen(kept->id);
            });
}

void LibraryList::lay()
{
    constexpr int width = 300;
    setFixedWidth(width);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(2 * grid, 2 * grid, 2 * grid, grid);
    top->setSpacing(grid);
    top->addWidget(m_kind);
    top->addWidget(m_find, 1);
    // The names stand under the edge of the fields.
    auto *rows = new QVBoxLayout;
    rows->setContentsMargins(grid, 0, grid, 0);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_nothing, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    foot->setSpacing(grid);
    for (QPushButton *button : {m_new, m_remove}) {
        // Enter keeps what is filled in.
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    foot->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(rows, 1);
    column->addWidget(controls::makeRule());
    column->addLayout(foot);
}

void LibraryList::setAddresses(const QList<Kept> &all)
{
    m_all = all;
    list();
}

void LibraryList::list()
{
    m_model->list(m_all, kind(), m_find->text());
    const bool isEmpty = m_model->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_nothing->setText(m_all.isEmpty()
                           ? tr("No address has a name yet. Fill one in on the right, or keep one "
                                "where you type it.")
                           : tr("Nothing fits what is looked for."));
}

void LibraryList::setKind(std::optional<Kind> kind)
{
    m_kind->setCurrentIndex(kind ? 1 + static_cast<int>(*kind) : 0);
}

std::optional<Kind> LibraryList::kind() const
{
    const int chosen = m_kind->currentIndex() - 1;
    return chosen < 0 ? std::nullopt
                      : std::optional(addresses::allKinds.at(static_cast<size_t>(chosen)));
}

void LibraryList::setCurrent(const QUuid &id)
{
    m_list->setCurrentIndex(m_model->index(m_model->rowOf(id)));
}

int LibraryList::currentRow() const
{
    return m_list->currentIndex().row();
}

QUuid LibraryList::idNear(int row) const
{
    const Kept *kept = m_model->at(std::min(row, m_model->rowCount() - 1));
    return kept ? kept->id : QUuid();
}

void LibraryList::setUnkept(const QSet<QUuid> &ids)
{
    m_model->setUnkept(ids);
}

void LibraryList::setRemovable(bool isRemovable)
{
    m_remove->setEnabled(isRemovable);
}

/// What neither field nor list takes.
void LibraryList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_find->hasFocus() && !m_find->text().isEmpty())
        return m_find->clear();
    if (event->key() == Qt::Key_Delete && m_list->hasFocus())
        return emit removeAsked();
    if (event->key() != Qt::Key_Down || !m_find->hasFocus() || m_model->rowCount() == 0)
        return QWidget::keyPressEvent(event);
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->setCurrentIndex(m_model->index(std::max(0, currentRow())));
}

} // namespace library
