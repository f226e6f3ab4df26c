// SPDX-License-Identifier: Apache-2.0
#include "gallerypages.h"

#include "switchespage.h"

#include <look/icons.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QFormLayout>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStatusBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolBar>

using namespace Qt::Literals::StringLiterals;

namespace {

std::unique_ptr<QWidget> icons()
{
    auto page = std::make_unique<QWidget>();
    auto *grid = new QGridLayout(page.get());
    for (int i = 0; i <= static_cast<int>(look::IconName::Warning); ++i) {
        int column = 0;
        for (const int size : {16, 24, 48}) {
            auto *label = new QLabel;
            label->setPixmap(look::icon(static_cast<look::IconName>(i)).pixmap(size));
            grid->addWidget(label, i / 9 * 3 + column++, i % 9);
        }
    }
    auto *own = new QLabel;
    own->setPixmap(look::applicationIcon().pixmap(64));
    grid->addWidget(own, 0, 9, 3, 1);
    return page;
}

QWidget *form()
{
    auto *page = new QWidget;
    auto *layout = new QFormLayout(page);
    auto *url = new QComboBox;
    url->setEditable(true);
    url->lineEdit()->setPlaceholderText(u"The service's own music"_s);
    layout->addRow(u"URL"_s, url);
    auto *method = new QComboBox;
    method->addItems({u"Default"_s, u"GET"_s, u"POST"_s});
    layout->addRow(u"Method"_s, method);
    auto *search = new QLineEdit(u"hello"_s);
    search->setClearButtonEnabled(true);
    search->selectAll();
    layout->addRow(u"Find"_s, search);
    layout->addRow(u"Number"_s, new QSpinBox);
    for (const auto state : {Qt::Unchecked, Qt::Checked, Qt::PartiallyChecked}) {
        auto *check = new QCheckBox(u"End conference on exit"_s);
        check->setTristate();
        check->setCheckState(state);
        layout->addRow(check);
    }
    auto *off = new QCheckBox(u"Cannot be changed"_s);
    off->setChecked(true);
    off->setEnabled(false);
    layout->addRow(off);
    auto *radio = new QRadioButton(u"Listen only"_s);
    radio->setChecked(true);
    layout->addRow(radio);
    layout->addRow(new QRadioButton(u"Speak to everyone"_s));
    auto *apply = new QPushButton(u"Apply hold music"_s);
    apply->setDefault(true);
    layout->addRow(apply);
    auto *gone = new QPushButton(look::icon(look::IconName::UserMinus), u"Remove Dana Ortiz"_s);
    layout->addRow(gone);
    auto *disabled = new QPushButton(look::icon(look::IconName::Redo), u"Redo"_s);
    disabled->setEnabled(false);
    layout->addRow(disabled);
    return page;
}

std::unique_ptr<QWidget> widgets()
{
    auto window = std::make_unique<QMainWindow>();
    window->resize(900, 640);
    for (const auto &title : {u"Conference"_s, u"Participant"_s, u"View"_s, u"Help"_s})
        window->menuBar()->addMenu(title)->addAction(u"x"_s);
    auto *bar = window->addToolBar(u"Main"_s);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->addAction(u"Mute all"_s);
    bar->addAction(u"Unmute all…"_s);
    bar->addSeparator();
    bar->addAction(u"Undo"_s);
    bar->addAction(u"Redo"_s)->setEnabled(false);
    auto *text = new QPlainTextEdit(u"Muted=true&Hold=false\n"_s.repeated(40));
    window->setCentralWidget(text);
    auto *right = new QDockWidget(u"Dana Ortiz"_s);
    right->setWidget(form());
    window->addDockWidget(Qt::RightDockWidgetArea, right);
    auto *left = new QDockWidget(u"Conferences in progress"_s);
    auto *menu = new QMenu;
    menu->addAction(look::icon(look::IconName::MicOff), u"Mute"_s)->setShortcut(u"Ctrl+M"_s);
    menu->addSeparator();
    auto *checked = menu->addAction(u"Activity"_s);
    checked->setCheckable(true);
    checked->setChecked(true);
    menu->addMenu(u"Appearance"_s)->addAction(u"Dark"_s);
    menu->addAction(u"Remove…"_s)->setEnabled(false);
    menu->setActiveAction(checked);
    menu->setWindowFlags(Qt::Widget);
    left->setWidget(menu);
    window->addDockWidget(Qt::LeftDockWidgetArea, left);
    QDockWidget *first = nullptr;
    for (const auto &title : {u"Activity"_s, u"Exchanges"_s, u"Compose update"_s}) {
        auto *dock = new QDockWidget(title);
        auto *table = new QTableWidget(30, 3);
        table->setFrameShape(QFrame::NoFrame);
        table->setCurrentCell(1, 1);
        dock->setWidget(table);
        window->addDockWidget(Qt::BottomDockWidgetArea, dock);
        if (first)
            window->tabifyDockWidget(first, dock);
        else
            first = dock;
    }
    window->setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    window->statusBar()->showMessage(u"Connected to Sandbox"_s);
    return window;
}

} // namespace

std::vector<GalleryPage> galleryPages()
{
    return {{u"icons"_s, icons}, {u"switches"_s, switchesPage}, {u"widgets"_s, widgets}};
}
