// SPDX-License-Identifier: Apache-2.0
#include "connectplace.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <controls/fieldnote.h>
#include <controls/steadycombo.h>
#include <words/inputwords.h>

namespace connect {

using namespace Qt::Literals::StringLiterals;

namespace {

controls::SteadyCombo *makeCombo(const QString &name, const QStringList &known,
                                 const QString &usual)
{
    auto *combo = new controls::SteadyCombo;
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setCompleter(nullptr);
    combo->addItems(known);
    combo->setCurrentIndex(-1);
    combo->lineEdit()->setPlaceholderText(usual);
    controls::nameField(combo, name);
    return combo;
}

void setQuietly(controls::SteadyCombo *combo, const QString &text)
{
    const QSignalBlocker blocker(combo);
    combo->setCurrentIndex(combo->findText(text, Qt::MatchExactly));
    combo->setEditText(text);
}

} // namespace

ConnectPlace::ConnectPlace(QWidget *parent)
    : QWidget(parent)
    // Source: the provider's table of regions and their edge locations.
    , m_region(makeCombo(tr("Region"),
                         {u"us1"_s, u"ie1"_s, u"au1"_s, u"br1"_s, u"de1"_s, u"jp1"_s, u"sg1"_s},
                         tr("us1")))
    , m_edge(makeCombo(tr("Edge"),
                       {u"ashburn"_s, u"dublin"_s, u"frankfurt"_s, u"sao-paulo"_s, u"singapore"_s,
                        u"sydney"_s, u"tokyo"_s, u"umatilla"_s, u"roaming"_s},
                       tr("as the region says")))
    , m_host(new controls::WrappedLabel)
    , m_note(new controls::FieldNote(m_region, 2))
{
    constexpr int grid = 8;
    m_host->setForegroundRole(QPalette::PlaceholderText);
    auto *regionLabel = new QLabel(tr("&Region"));
    regionLabel->setBuddy(m_region);
    auto *edgeLabel = new QLabel(tr("Ed&ge"));
    edgeLabel->setBuddy(m_edge);
    auto *rows = new QGridLayout(this);
    rows->setContentsMargins({});
    rows->setHorizontalSpacing(grid);
    rows->setVerticalSpacing(grid / 2);
    rows->addWidget(regionLabel, 0, 0);
    rows->addWidget(m_region, 1, 0);
    rows->addWidget(edgeLabel, 0, 1);
    rows->addWidget(m_edge, 1, 1);
    // Either is there, in the same place.
    m_host->setLines(2, 2);
    auto *told = new QWidget;
    auto *column = new QVBoxLayout(told);
    column->setContentsMargins({});
    column->addWidget(m_host);
    column->addWidget(m_note);
    told->setFixedHeight(
        std::max(m_host->minimumSizeHint().height(), m_note->minimumSizeHint().height()));
    rows->addWidget(told, 2, 0, 1, 2);
    rows->setColumnStretch(0, 1);
    rows->setColumnStretch(1, 1);
    for (const controls::SteadyCombo *combo : {m_region, m_edge}) {
        connect(combo, &QComboBox::editTextChanged, this, [this] {
            showHost();
            emit edited();
        });
    }
    showHost();
}

void ConnectPlace::setProfile(const account::Profile &profile)
{
    setQuietly(m_region, profile.region);
    setQuietly(m_edge, profile.edge);
    m_address = profile.address;
    showHost();
}

void ConnectPlace::setAddress(const QString &address)
{
    m_address = address;
    showHost();
}

QString ConnectPlace::region() const
{
    return m_region->currentText().trimmed();
}

QString ConnectPlace::edge() const
{
    return m_edge->currentText().trimmed();
}

QWidget *ConnectPlace::firstWrong() const
{
    return m_note->problem().isEmpty() ? nullptr : m_region;
}

void ConnectPlace::showHost()
{
    const bool isOverridden = !m_address.isEmpty();
    m_region->setEnabled(!isOverridden);
    m_edge->setEnabled(!isOverridden);
    const auto endpoint = isOverridden ? twilio::Endpoint::parse(m_address)
                                       : twilio::Endpoint::forRegion(edge(), region());
    m_host->setVisible(endpoint || isOverridden);
    if (endpoint)
        m_host->setText(
            isOverridden ? tr("Connects to %1, as Advanced says.").arg(endpoint->url().toString())
                         : tr("Connects to %1").arg(endpoint->url().toString()));
    // What is wrong with an address is said where it stands.
    m_note->setProblem(endpoint || isOverridden ? QString() : words::sentence(endpoint.error()));
    m_note->setVisible(!m_note->problem().isEmpty());
}

} // namespace connect
