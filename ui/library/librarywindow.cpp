// SPDX-License-Identifier: Apache-2.0
#include "librarywindow.h"

#include "addressform.h"
#include "checkrow.h"
#include "libraryfoot.h"
#include "librarylist.h"
#include "undosteps.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSet>
#include <QShortcut>
#include <QVBoxLayout>
#include <addresses/libraryfile.h>
#include <controls/rule.h>
#include <controls/wrappedlabel.h>
#include <settings/settings.h>
#include <words/addresswords.h>
#include <words/isolation.h>

namespace library {

using namespace Qt::Literals::StringLiterals;
using addresses::Kept;
using addresses::Kind;
using addresses::NamedAddress;

namespace {

constexpr int grid = 8;
constexpr QAnyStringView geometryKey = u"library/geometry";

} // namespace

LibraryWindow *LibraryWindow::open(QWidget &owner, std::optional<Kind> kind)
{
    auto *window = owner.findChild<LibraryWindow *>(QString(), Qt::FindDirectChildrenOnly);
    if (!window)
        window = new LibraryWindow(&owner);
    window->m_list->setKind(kind);
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

LibraryWindow::LibraryWindow(QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_undo(std::make_unique<UndoSteps>())
    , m_list(new LibraryList)
    , m_heading(new controls::WrappedLabel)
    , m_form(new AddressForm)
    , m_keep(new QPushButton(tr("&Keep")))
    , m_check(new CheckRow)
    , m_foot(new LibraryFoot)
{
    constexpr QSize size{840, 520};
    constexpr QSize least{720, 440};
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Library of addresses"));
    setMinimumSize(least);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_list);
    auto *line = new QWidget;
    line->setFixedWidth(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    middle->addWidget(line);
    middle->addWidget(makeDetail(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(controls::makeRule());
    column->addWidget(m_foot);
    resize(size);
    restoreGeometry(settings::Settings().value(geometryKey).toByteArray());
    follow();
    m_foot->say(tr("For all accounts, on this computer. A password or a signature in an address is "
                   "not kept."));
    refresh({});
    if (const QUuid first = m_list->idNear(0); !first.isNull())
        m_list->setCurrent(first);
    else
        beginNew();
    if (!m_current.isNull())
        m_list->setFocus();
}

LibraryWindow::~LibraryWindow() = default;

QWidget *LibraryWindow::makeDetail()
{
    auto *detail = new QWidget;
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_heading->setLines(1, 1);
    m_keep->setDefault(true);
    auto *keepRow = new QHBoxLayout;
    keepRow->addStretch(1);
    keepRow->addWidget(m_keep);
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    column->setSpacing(2 * grid);
    column->addWidget(m_heading);
    column->addWidget(m_form);
    column->addLayout(keepRow);
    column->addWidget(controls::makeRule());
    column->addWidget(m_check);
    column->addStretch(1);
    return detail;
}

void LibraryWindow::follow()
{
    connect(m_list, &LibraryList::chosen, this, &LibraryWindow::showAddress);
    connect(m_list, &LibraryList::filtered, this, [this] { m_list->setCurrent(m_current); });
    connect(m_list, &LibraryList::newAsked, this, &LibraryWindow::beginNew);
    connect(m_list, &LibraryList::removeAsked, this, &LibraryWindow::remove);
    connect(m_keep, &QPushButton::clicked, this, &LibraryWindow::keep);
    connect(m_form, &AddressForm::edited, this, &LibraryWindow::takeEdit);
    connect(m_foot, &LibraryFoot::undoAsked, this, &LibraryWindow::undo);
    connect(m_foot, &LibraryFoot::closeAsked, this, &QDialog::reject);
    connect(m_foot, &LibraryFoot::wasRead, this, &LibraryWindow::import);
    auto *undoing = new QShortcut(QKeySequence::Undo, this);
    connect(undoing, &QShortcut::activated, this, &LibraryWindow::undo);
}

/// Lists anew, and goes to \p current where it is listed.
void LibraryWindow::refresh(const QUuid &current)
{
    m_list->setAddresses(m_library.all());
    QList<NamedAddress> all;
    for (const Kept &kept : m_library.all())
        all += kept.address;
    m_foot->setAddresses(all);
    m_list->setCurrent(current);
    showState();
}

void LibraryWindow::showAddress(const QUuid &id)
{
    const Kept *kept = m_library.find(id);
    if (!kept)
        return;
    const bool isAnother = std::exchange(m_current, id) != id;
    if (isAnother || !m_unkept.contains(id))
        m_form->setAddress(m_unkept.value(id, kept->address));
    showState();
}

void LibraryWindow::beginNew()
{
    const NamedAddress empty{.kind = m_list->kind().value_or(Kind::Announcement)};
    m_list->setCurrent({});
    m_current = {};
    m_form->setAddress(m_unkept.value(m_current, empty));
    m_form->goToName();
    showState();
}

NamedAddress LibraryWindow::keptAddress() const
{
    const Kept *kept = m_library.find(m_current);
    return kept ? kept->address : NamedAddress();
}

QString LibraryWindow::nameOf(const QUuid &id) const
{
    const Kept *kept = m_library.find(id);
    return kept ? words::isolated(kept->address.name) : QString();
}

void LibraryWindow::takeEdit()
{
    const NamedAddress typed = m_form->address();
    const bool isNothing = m_current.isNull() && typed.name.isEmpty() && typed.url.isEmpty();
    if (isNothing || typed == keptAddress())
        m_unkept.remove(m_current);
    else
        m_unkept.insert(m_current, typed);
    m_closesAnyway = false;
    showState();
}

void LibraryWindow::showState()
{
    const QSet<QUuid> unkept(m_unkept.keyBegin(), m_unkept.keyEnd());
    m_list->setUnkept(unkept);
    m_heading->setText(m_current.isNull() ? tr("New address") : nameOf(m_current));
    m_keep->setEnabled(m_unkept.contains(m_current));
    m_list->setRemovable(!m_current.isNull());
    m_check->setAddress(m_form->address().url);
    m_foot->setUndoable(!m_undo->isEmpty());
}

void LibraryWindow::keep()
{
    m_library = addresses::Library(); // another window may have changed it
    const NamedAddress address = addresses::keepable(m_form->address());
    const Kept *had = m_library.find(m_current);
    const Kept *same = m_library.sameAs(address);
    if (const auto problem = addresses::problemWith(address))
        return m_form->showProblem(*problem);
    if (same && same->id != m_current)
        return m_form->showProblem(words::isThereAlready(same->address.name));
    if (!had && m_library.isFull())
        return m_form->showProblem(words::libraryIsFull());
    m_unkept.remove(m_current);
    const QString name = words::isolated(address.name);
    if (had) {
        m_undo->add({{{m_current, *had}}, tr("“%1” is as it was.").arg(nameOf(m_current))});
        m_library.put({m_current, address, had->usedAt});
    } else {
        const QUuid id = m_library.add(address);
        m_undo->add({{{id, std::nullopt}}, tr("“%1” is not kept any more.").arg(name)});
        m_current = id;
    }
    m_foot->say(tr("“%1” is kept.").arg(name));
    m_form->setAddress(address);
    refresh(m_current);
}

void LibraryWindow::remove()
{
    const int row = m_list->currentRow();
    const Kept *had = m_library.find(m_current);
    if (!had)
        return;
    const QString name = nameOf(m_current);
    m_undo->add({{{m_current, *had}}, tr("“%1” is there again.").arg(name)});
    m_unkept.remove(m_current);
    m_library.remove(std::exchange(m_current, {}));
    m_foot->say(tr("“%1” was removed.").arg(name));
    refresh({});
    if (const QUuid next = m_list->idNear(std::max(0, row)); !next.isNull())
        m_list->setCurrent(next);
    else
        beginNew();
}

void LibraryWindow::undo()
{
    if (m_undo->isEmpty())
        return;
    m_library = addresses::Library();
    const UndoSteps::Step step = m_undo->takeBack(m_library);
    m_foot->say(step.undone);
    const QUuid first = step.all.constFirst().id;
    const QUuid next = m_library.find(first) ? first : m_current;
    m_current = {}; // what is shown of it may be another by now
    refresh(next);
    if (m_current.isNull())
        beginNew();
}

void LibraryWindow::import(const QString &file, const addresses::FileContents &contents)
{
    m_library = addresses::Library();
    qsizetype known = 0;
    const QList<QUuid> added = m_library.import(contents.addresses);
    for (const NamedAddress &address : contents.addresses)
        known += m_library.sameAs(address) ? 1 : 0;
    QList<UndoSteps::Before> all;
    for (const QUuid &id : added)
        all += {id, std::nullopt};
    if (!all.isEmpty())
        m_undo->add({all, tr("What was imported is not kept any more.")});
    m_foot->say(words::imported(file, added.size(), known - added.size(),
                                contents.addresses.size() - known, contents.withoutSecret)
                    .join(u' '));
    refresh(m_current);
}

void LibraryWindow::done(int result)
{
    const bool isAsked = !m_unkept.isEmpty() && !std::exchange(m_closesAnyway, true);
    if (isAsked) {
        if (!m_unkept.contains(m_current)) {
            const QUuid first = m_unkept.constBegin().key();
            if (first.isNull())
                beginNew();
            else
                refresh(first);
        }
        return m_foot->say(
            tr("What was typed is not kept yet. Keep it, or close again to leave it."));
    }
    settings::Settings().setValue(geometryKey, saveGeometry());
    QDialog::done(result);
}

void LibraryWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::ActivationChange || !isActiveWindow())
        return;
    // Another window, or another program, may have changed it.
    m_library = addresses::Library();
    refresh(m_current);
}

} // namespace library
