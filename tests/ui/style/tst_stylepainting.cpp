// SPDX-License-Identifier: Apache-2.0
#include <look/appearance.h>
#include <style/boxpainting.h>
#include <style/fieldpainting.h>
#include <style/menupainting.h>
#include <style/scrollbarpainting.h>
#include <style/titlepainting.h>

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStyleOption>
#include <QTest>
#include <functional>

using namespace look;
using namespace style;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize canvas(160, 40);

/// What \p draw paints, without colour: nothing may be told by colour alone.
QImage painted(const std::function<void(QPainter *)> &draw)
{
    QImage image(canvas, QImage::Format_RGB32);
    image.fill(QApplication::palette().color(QPalette::Window));
    QPainter painter(&image);
    draw(&painter);
    return image.convertToFormat(QImage::Format_Grayscale8);
}

template <typename Option>
Option optionIn(QStyle::State state)
{
    Option option;
    option.palette = QApplication::palette();
    option.rect = {{}, canvas};
    option.state = state;
    return option;
}

QStyleOptionMenuItem menuItem(QStyle::State state = QStyle::State_Enabled)
{
    auto item = optionIn<QStyleOptionMenuItem>(state);
    item.text = u"&Mute all\tCtrl+M"_s;
    item.menuItemType = QStyleOptionMenuItem::Normal;
    item.font = QApplication::font();
    return item;
}

/// The pairs among \p pictures that are the same, by their places.
QStringList twins(const std::vector<QImage> &pictures)
{
    QStringList found;
    for (size_t i = 0; i < pictures.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            if (pictures[i] == pictures[j])
                found.append(u"%1 and %2"_s.arg(QString::number(j), QString::number(i)));
        }
    }
    return found;
}

} // namespace

class tst_stylepainting : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void promise9_marksDifferWithoutColour_data();
    void promise9_marksDifferWithoutColour();
    void promise9_menuMarksDifferWithoutColour();
    void aClickDrawsNoFocusFrame();
    void scrollBarPartsFillTheBar_data();
    void scrollBarPartsFillTheBar();
    void aSeparatorIsAsLongAsItsPlace_data();
    void aSeparatorIsAsLongAsItsPlace();
    void menusAreReadInTheirDirection();
    void comboBoxPartsDoNotMeet_data();
    void comboBoxPartsDoNotMeet();
    void thePainterIsLeftAsItWas_data();
    void thePainterIsLeftAsItWas();
};

void tst_stylepainting::initTestCase()
{
    applyAppearance(*qApp, Appearance::Light);
}

void tst_stylepainting::promise9_marksDifferWithoutColour_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

void tst_stylepainting::promise9_marksDifferWithoutColour()
{
    QFETCH(Appearance, appearance);
    applyAppearance(*qApp, appearance);
    const auto restore = qScopeGuard([] { applyAppearance(*qApp, Appearance::Light); });
    std::vector<QImage> boxes;
    std::vector<QImage> rings;
    for (const auto mark : {QStyle::State_Off, QStyle::State_On, QStyle::State_NoChange}) {
        for (const auto enabled : {QStyle::State_None, QStyle::State_Enabled}) {
            const auto option = optionIn<QStyleOptionButton>(mark | enabled);
            boxes.push_back(painted([&](QPainter *painter) { drawCheckBox(painter, &option); }));
            if (mark != QStyle::State_NoChange)
                rings.push_back(
                    painted([&](QPainter *painter) { drawRadioButton(painter, &option); }));
        }
    }
    QCOMPARE(twins(boxes), QStringList());
    QCOMPARE(twins(rings), QStringList());
}

void tst_stylepainting::promise9_menuMarksDifferWithoutColour()
{
    auto plain = menuItem();
    auto checked = plain;
    checked.checkType = QStyleOptionMenuItem::NonExclusive;
    checked.checked = true;
    auto oneOf = checked;
    oneOf.checkType = QStyleOptionMenuItem::Exclusive;
    auto below = plain;
    below.menuItemType = QStyleOptionMenuItem::SubMenu;
    auto disabled = menuItem(QStyle::State_None);
    auto chosen = menuItem(QStyle::State_Enabled | QStyle::State_Selected);
    std::vector<QImage> pictures;
    for (const auto *item : {&plain, &checked, &oneOf, &below, &disabled, &chosen})
        pictures.push_back(painted([&](QPainter *painter) { drawMenuItem(painter, item); }));
    QCOMPARE(twins(pictures), QStringList());
}

void tst_stylepainting::aClickDrawsNoFocusFrame()
{
    const auto frame = [](QStyle::State state) {
        const auto option = optionIn<QStyleOptionFocusRect>(state);
        return painted([&](QPainter *painter) { drawKeyboardFocus(painter, &option); });
    };
    const QImage nothing = painted([](QPainter *) {});
    QCOMPARE(frame(QStyle::State_HasFocus), nothing);
    QVERIFY(frame(QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange) != nothing);
}

void tst_stylepainting::scrollBarPartsFillTheBar_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<int>("position");
    QTest::newRow("nothing to scroll") << 200 << 0 << 0;
    QTest::newRow("at the start") << 200 << 100 << 0;
    QTest::newRow("in the middle") << 200 << 100 << 50;
    QTest::newRow("at the end") << 200 << 100 << 100;
    QTest::newRow("long") << 200 << std::numeric_limits<int>::max() << 1'000'000'000;
    QTest::newRow("shorter than a slider") << 20 << 1000 << 10;
}

void tst_stylepainting::scrollBarPartsFillTheBar()
{
    QFETCH(int, length);
    QFETCH(int, maximum);
    QFETCH(int, position);
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        for (const auto orientation : {Qt::Horizontal, Qt::Vertical}) {
            const bool flat = orientation == Qt::Horizontal;
            auto bar = optionIn<QStyleOptionSlider>(QStyle::State_Enabled);
            bar.direction = direction;
            bar.orientation = orientation;
            bar.rect = flat ? QRect(3, 5, length, 12) : QRect(3, 5, 12, length);
            bar.maximum = maximum;
            bar.pageStep = 10;
            bar.sliderPosition = position;
            const QRect slider = scrollBarPart(&bar, QStyle::SC_ScrollBarSlider);
            const QRect before = scrollBarPart(&bar, QStyle::SC_ScrollBarSubPage);
            const QRect after = scrollBarPart(&bar, QStyle::SC_ScrollBarAddPage);
            QCOMPARE(scrollBarPart(&bar, QStyle::SC_ScrollBarGroove), bar.rect);
            QCOMPARE(before | slider | after, bar.rect);
            const auto extent
                = [flat](const QRect &part) { return flat ? part.width() : part.height(); };
            QCOMPARE(extent(before) + extent(slider) + extent(after), length);
            QVERIFY(extent(slider) >= std::min(length, 28));
            QCOMPARE(scrollBarPart(&bar, QStyle::SC_ScrollBarAddLine), QRect());
        }
    }
}

void tst_stylepainting::aSeparatorIsAsLongAsItsPlace_data()
{
    QTest::addColumn<QRect>("place");
    QTest::addColumn<bool>("isHorizontal");
    for (const bool isHorizontal : {true, false}) {
        QTest::addRow("upright, %d", isHorizontal) << QRect(20, 0, 5, 40) << isHorizontal;
        QTest::addRow("lying, %d", isHorizontal) << QRect(0, 20, 160, 5) << isHorizontal;
    }
}

void tst_stylepainting::aSeparatorIsAsLongAsItsPlace()
{
    QFETCH(QRect, place);
    QFETCH(bool, isHorizontal);
    auto option
        = optionIn<QStyleOption>(isHorizontal ? QStyle::State_Horizontal : QStyle::State_None);
    option.rect = place;
    const QImage picture = painted([&](QPainter *p) { drawSeparator(p, &option); });
    int differing = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            differing += picture.pixel(x, y) != picture.pixel(picture.width() - 1, 0);
    }
    QCOMPARE(differing, std::max(place.width(), place.height()));
}

void tst_stylepainting::menusAreReadInTheirDirection()
{
    auto item = menuItem();
    item.text.clear();
    item.checkType = QStyleOptionMenuItem::Exclusive;
    item.checked = true;
    const auto picture = [&](Qt::LayoutDirection direction) {
        item.direction = direction;
        return painted([&](QPainter *painter) { drawMenuItem(painter, &item); });
    };
    const QImage nothing = painted([](QPainter *) {});
    const QRect left(0, 0, canvas.width() / 2, canvas.height());
    const QRect right = left.translated(left.width(), 0);
    const QImage leftToRight = picture(Qt::LeftToRight);
    const QImage rightToLeft = picture(Qt::RightToLeft);
    QVERIFY(leftToRight.copy(left) != nothing.copy(left));
    QCOMPARE(leftToRight.copy(right), nothing.copy(right));
    QCOMPARE(rightToLeft.copy(left), nothing.copy(left));
    QVERIFY(rightToLeft.copy(right) != nothing.copy(right));
}

void tst_stylepainting::comboBoxPartsDoNotMeet_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void tst_stylepainting::comboBoxPartsDoNotMeet()
{
    QFETCH(Qt::LayoutDirection, direction);
    auto box = optionIn<QStyleOptionComboBox>(QStyle::State_Enabled);
    box.direction = direction;
    const QRect words = comboBoxPart(&box, QStyle::SC_ComboBoxEditField);
    const QRect arrow = comboBoxPart(&box, QStyle::SC_ComboBoxArrow);
    QVERIFY(box.rect.contains(words));
    QVERIFY(box.rect.contains(arrow));
    QVERIFY(!words.intersects(arrow));
    QCOMPARE(arrow.left() > words.left(), direction == Qt::LeftToRight);
}

void tst_stylepainting::thePainterIsLeftAsItWas_data()
{
    QTest::addColumn<std::function<void(QPainter *)>>("draw");
    using Draw = std::function<void(QPainter *)>;
    const auto focused = QStyle::State_Enabled | QStyle::State_Selected | QStyle::State_HasFocus
        | QStyle::State_KeyboardFocusChange | QStyle::State_On;
    const auto row = [](const char *name, const Draw &draw) { QTest::newRow(name) << draw; };
    row("menu bar", [=](QPainter *painter) {
        const auto item = menuItem(focused);
        drawMenuBarItem(painter, &item);
    });
    row("menu", [=](QPainter *painter) {
        const auto item = menuItem(focused);
        drawMenuItem(painter, &item);
    });
    row("heading", [=](QPainter *painter) {
        auto header = optionIn<QStyleOptionHeader>(focused);
        header.text = u"Name"_s;
        drawHeaderLabel(painter, &header);
    });
    row("tab", [=](QPainter *painter) {
        auto tab = optionIn<QStyleOptionTab>(focused);
        tab.text = u"Standup"_s;
        drawTabShape(painter, &tab);
        drawTabLabel(painter, &tab);
    });
    row("dock", [=](QPainter *painter) {
        auto dock = optionIn<QStyleOptionDockWidget>(focused);
        dock.title = u"Activity"_s;
        drawDockTitle(painter, &dock, dock.rect, true);
    });
    row("check box", [=](QPainter *painter) {
        const auto option = optionIn<QStyleOptionButton>(focused);
        drawCheckBox(painter, &option);
    });
    row("spin box", [=](QPainter *painter) {
        const auto box = optionIn<QStyleOptionSpinBox>(focused);
        drawSpinBox(painter, &box, {.up = {140, 2, 16, 16}, .down = {140, 20, 16, 16}});
    });
    row("scroll bar", [=](QPainter *painter) {
        auto bar = optionIn<QStyleOptionSlider>(focused);
        bar.maximum = 100;
        drawScrollBar(painter, &bar);
    });
}

void tst_stylepainting::thePainterIsLeftAsItWas()
{
    QFETCH(std::function<void(QPainter *)>, draw);
    QImage image(canvas, QImage::Format_RGB32);
    image.fill(Qt::white);
    const QImage blank = image;
    QPainter painter(&image);
    painter.setFont(QFont(u"Sans"_s, 11));
    painter.setPen(QPen(Qt::red, 3));
    painter.setBrush(Qt::green);
    const QFont font = painter.font();
    const auto hints = painter.renderHints();
    draw(&painter);
    QVERIFY(image != blank);
    QCOMPARE(painter.font(), font);
    QCOMPARE(painter.pen(), QPen(Qt::red, 3));
    QCOMPARE(painter.brush(), QBrush(Qt::green));
    QCOMPARE(painter.renderHints(), hints);
}

QTEST_MAIN(tst_stylepainting)
#include "tst_stylepainting.moc"
