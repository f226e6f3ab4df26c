// SPDX-License-Identifier: Apache-2.0
#include <look/appearance.h>
#include <look/icons.h>
#include <style/panelstyle.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFontMetrics>
#include <QIcon>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <functional>

using namespace look;
using namespace style;
using namespace Qt::Literals::StringLiterals;

namespace {

qsizetype pixelsIn(const QImage &image, const QColor &color)
{
    qsizetype count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color;
    }
    return count;
}

} // namespace

class tst_panelstyle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void promise9_theFocusIsSeen_data();
    void promise9_theFocusIsSeen();
    void whatIsPressedIsLargeEnough();
    void aToolBarsWordsAreInABox();
    void aChosenTabMovesNone();
    void qtsButtonsWearOurIcons();
};

void tst_panelstyle::initTestCase()
{
    QApplication::setStyle(new PanelStyle);
    applyAppearance(*qApp, Appearance::Light);
}

void tst_panelstyle::promise9_theFocusIsSeen_data()
{
    QTest::addColumn<std::function<QWidget *()>>("make");
    using Make = std::function<QWidget *()>;
    QTest::newRow("tool button") << Make([] {
        auto *button = new QToolButton;
        button->setText(u"Copy"_s);
        return button;
    });
    QTest::newRow("button") << Make([] { return new QPushButton(u"Apply"_s); });
    QTest::newRow("check box") << Make([] { return new QCheckBox(u"Muted"_s); });
    QTest::newRow("radio button") << Make([] { return new QRadioButton(u"Listen"_s); });
    QTest::newRow("line edit") << Make([] { return new QLineEdit; });
    QTest::newRow("spin box") << Make([] { return new QSpinBox; });
    QTest::newRow("text") << Make([] { return new QPlainTextEdit; });
    QTest::newRow("view") << Make([] { return new QTreeView; });
    QTest::newRow("combo box") << Make([] {
        auto *box = new QComboBox;
        box->addItem(u"GET"_s);
        return box;
    });
    QTest::newRow("editable combo box") << Make([] {
        auto *box = new QComboBox;
        box->setEditable(true);
        return box;
    });
    QTest::newRow("tabs") << Make([] {
        auto *tabs = new QTabBar;
        tabs->addTab(u"Standup"_s);
        return tabs;
    });
}

void tst_panelstyle::promise9_theFocusIsSeen()
{
    QFETCH(std::function<QWidget *()>, make);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *first = new QLabel(u"first"_s);
    first->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(first);
    QWidget *widget = make();
    layout->addWidget(widget);
    first->setFocus();
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(first->hasFocus());

    const QColor accent = tonesFor(widget->palette()).on;
    const auto accented = [&] { return pixelsIn(widget->grab().toImage(), accent); };
    const qsizetype before = accented();
    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(widget->hasFocus());
    // All around, and thicker than any other edge.
    const qsizetype around = 2 * (widget->width() + widget->height());
    QTRY_VERIFY(accented() - before > around);
}

void tst_panelstyle::whatIsPressedIsLargeEnough()
{
    QFont small = QApplication::font();
    small.setPixelSize(9);
    const auto sized = [&small](auto &&widget) {
        widget.setFont(small);
        return widget.sizeHint();
    };
    QVERIFY(sized(QPushButton(u"x"_s)).height() >= 28);
    QVERIFY(sized(QToolButton()).height() >= 24);
    QVERIFY(sized(QToolButton()).width() >= 24);
    QVERIFY(sized(QLineEdit()).height() >= 26);
    QVERIFY(sized(QComboBox()).height() >= 26);
    QVERIFY(sized(QSpinBox()).height() >= 26);
    QMenu menu;
    menu.setFont(small);
    QVERIFY(menu.actionGeometry(menu.addAction(u"Mute"_s)).height() >= 28);
}

void tst_panelstyle::aToolBarsWordsAreInABox()
{
    QMainWindow window;
    QToolBar *bar = window.addToolBar(u"Main"_s);
    QWidget *words = bar->widgetForAction(bar->addAction(u"Mute all"_s));
    QWidget *sign = bar->widgetForAction(bar->addAction(icon(IconName::Mic), {}));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QColor line = tonesFor(bar->palette()).outline;
    QVERIFY(pixelsIn(words->grab().toImage(), line) > words->width());
    QCOMPARE(pixelsIn(sign->grab().toImage(), line), 0);
}

void tst_panelstyle::aChosenTabMovesNone()
{
    QTabBar tabs;
    tabs.setExpanding(false);
    tabs.addTab(u"Standup"_s);
    tabs.addTab(u"Customer call 4711"_s);
    QFont bold = tabs.font();
    bold.setBold(true);
    const QRect first = tabs.tabRect(0);
    const QRect second = tabs.tabRect(1);
    const int aside = second.width() - QFontMetrics(bold).horizontalAdvance(tabs.tabText(1));
    QVERIFY(aside >= tabs.style()->pixelMetric(QStyle::PM_TabBarTabHSpace, nullptr, &tabs));
    tabs.setCurrentIndex(1);
    QCOMPARE(tabs.tabRect(0), first);
    QCOMPARE(tabs.tabRect(1), second);
}

void tst_panelstyle::qtsButtonsWearOurIcons()
{
    const auto drawn = [](const QIcon &icon) { return icon.pixmap(16).toImage(); };
    const QStyle *style = QApplication::style();
    QCOMPARE(drawn(style->standardIcon(QStyle::SP_LineEditClearButton)),
             drawn(icon(IconName::Close)));
    QCOMPARE(drawn(style->standardIcon(QStyle::SP_MessageBoxWarning)),
             drawn(icon(IconName::Warning)));
    QCOMPARE(style->standardPixmap(QStyle::SP_MessageBoxWarning).toImage(),
             drawn(icon(IconName::Warning)));
    QVERIFY(!style->standardIcon(QStyle::SP_FileIcon).isNull()); // Fusion's
}

QTEST_MAIN(tst_panelstyle)
#include "tst_panelstyle.moc"
