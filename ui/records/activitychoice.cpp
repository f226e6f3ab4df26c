// SPDX-License-Identifier: Apache-2.0
#include "activitychoice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <controls/steadycombo.h>
#include <settings/settings.h>

namespace records {

namespace {

constexpr QAnyStringView linesKey = u"activity/show";

} // namespace

ActivityChoice::ActivityChoice(QWidget *parent)
    : QWidget(parent)
    , m_lines(new controls::SteadyCombo)
{
    constexpr int gap = 6;
    auto *label = new QLabel(tr("&Show:"));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(m_lines);
    m_lines->setAccessibleName(tr("Show"));
    m_lines->setToolTip(tr("Which lines of Activity are shown"));
    m_lines->addItem(tr("everything"), static_cast<int>(ShownLines::Everything));
    m_lines->addItem(tr("mine"), static_cast<int>(ShownLines::Mine));
    m_lines->addItem(tr("failures"), static_cast<int>(ShownLines::Failures));
    m_lines->setCurrentIndex(
        std::max(0, m_lines->findData(settings::Settings().value(linesKey).toInt())));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(gap);
    row->addWidget(label);
    row->addWidget(m_lines);
    setFocusProxy(m_lines);
    connect(m_lines, &QComboBox::currentIndexChanged, this, [this] {
        settings::Settings().setValue(linesKey, static_cast<int>(lines()));
        emit changed(lines());
    });
}

ShownLines ActivityChoice::lines() const
{
    return static_cast<ShownLines>(m_lines->currentData().toInt());
}

} // namespace records
