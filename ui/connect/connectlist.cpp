// SPDX-License-Identifier: Apache-2.0
#include "connectlist.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <controls/conferencedelegate.h>
#include <controls/rule.h>
#include <people/conferencemodel.h>
#include <words/isolation.h>

namespace connect {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole + 100;

QListWidgetItem *addItem(QListWidget *list, const QString &name, const QString &detail,
                         const QUuid &id)
{
    auto *item = new QListWidgetItem(name, list);
    item->setData(people::ConferenceModel::DetailRole, detail);
    item->setData(Qt::AccessibleTextRole, words::isolated(name) + u", "_s + detail);
    item->setData(idRole, id);
    return item;
}

} // namespace

ConnectList::ConnectList(QWidget *parent)
    : QWidget(parent)
    , m_sandbox(new QPushButton(tr("Try t&he sandbox")))
    , m_list(new QListWidget)
    , m_import(new QPushButton(tr("Im&port…")))
{
    constexpr int width = 232;
    constexpr int grid = 8;
    setFixedWidth(width);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *what = new QLabel(tr("A conference service inside the program, with people who come and "
                               "go. Nobody's phone rings."));
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    what->setForegroundRole(QPalette::PlaceholderText);
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new controls::ConferenceDelegate(m_list));
    m_import->setToolTip(tr("Take over accounts of the provider's command line client"));
    // Enter connects; these are for who means them.
    for (QPushButton *button : {m_sandbox, m_import})
        button->setAutoDefault(false);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    top->setSpacing(grid);
    top->addWidget(m_sandbox);
    top->addWidget(what);
    // The names stand under the edge of the buttons.
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(grid, grid, grid, grid);
    middle->addWidget(m_list);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    foot->addWidget(m_import);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(controls::makeRule());
    column->addLayout(middle, 1);
    column->addWidget(controls::makeRule());
    column->addLayout(foot);

    connect(m_sandbox, &QPushButton::clicked, this, &ConnectList::sandboxPressed);
    connect(m_import, &QPushButton::clicked, this, &ConnectList::importPressed);
    connect(m_list, &QListWidget::currentItemChanged, this, [this] { emit chosen(current()); });
}

void ConnectList::setProfiles(const std::vector<account::Profile> &profiles, const QUuid &wanted)
{
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        m_list->setCurrentItem(addItem(m_list, tr("New account"), tr("API key or auth token"), {}));
        for (const account::Profile &profile : profiles) {
            const QString with = profile.keySid.isEmpty() ? tr("auth token") : tr("API key");
            auto *item
                = addItem(m_list, profile.name,
                          u"%1, %2"_s.arg(twilio::shortSid(profile.accountSid), with), profile.id);
            if (profile.id == wanted)
                m_list->setCurrentItem(item);
        }
    }
    emit chosen(current());
}

QUuid ConnectList::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(idRole).toUuid() : QUuid();
}

} // namespace connect
