// SPDX-License-Identifier: Apache-2.0
#include "connectadvanced.h"

#include "connectfield.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QPointer>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>
#include <account/systemproxies.h>
#include <controls/fieldnote.h>
#include <controls/steadycombo.h>
#include <look/icons.h>
#include <words/accountwords.h>
#include <words/inputwords.h>

namespace connect {

using namespace Qt::Literals::StringLiterals;
using account::Profile;
using account::ProxyChoice;

namespace {

constexpr int grid = 8;

ConnectField::Check wholeNumber(qint64 least, qint64 most)
{
    return [least, most](const QString &text) {
        bool isNumber = false;
        const qint64 value = text.toLongLong(&isNumber);
        return isNumber && value >= least && value <= most
            ? QString()
            : ConnectAdvanced::tr("Expected: a whole number from %1 to %2.")
                  .arg(QString::number(least), QString::number(most));
    };
}

QString sentence(const QList<QNetworkProxy> &ways)
{
    const QNetworkProxy first = ways.value(0, QNetworkProxy(QNetworkProxy::NoProxy));
    return first.type() == QNetworkProxy::NoProxy || first.hostName().isEmpty()
        ? ConnectAdvanced::tr("The system says: no proxy.")
        : ConnectAdvanced::tr("The system says: through %1:%2.")
              .arg(first.hostName(), QString::number(first.port()));
}

} // namespace

ConnectAdvanced::ConnectAdvanced(QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QToolButton)
    , m_body(new QWidget)
    , m_address(new ConnectField(tr("Base address"),
                                 [](const QString &text) {
                                     if (text.isEmpty())
                                         return QString();
                                     const auto endpoint = twilio::Endpoint::parse(text);
                                     return endpoint ? QString()
                                                     : words::sentence(endpoint.error());
                                 }))
    , m_proxyKind(new controls::SteadyCombo)
    , m_proxyAddress(
          new ConnectField(tr("Proxy address"),
                           [this](const QString &text) {
                               ProxyChoice choice = proxy();
                               if (!account::parseHostAndPort(text, choice.host, choice.port))
                                   return tr("This is not a host and a port. Expected: HOST:PORT");
                               const auto problem = account::problemWith(choice);
                               return problem ? words::sentence(*problem) : QString();
                           }))
    , m_systemProxy(new QLabel)
    , m_interval(new ConnectField(
          tr("Poll interval"),
          wholeNumber(Profile::shortestInterval.count(), Profile::longestInterval.count())))
    , m_deadline(new ConnectField(
          tr("Deadline"),
          wholeNumber(Profile::shortestDeadline.count(), Profile::longestDeadline.count())))
{
    m_toggle->setText(tr("&Advanced"));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setAutoRaise(true);
    m_address->setPlaceholder(tr("https://HOST, in place of the region's"));
    m_proxyKind->addItem(tr("As the system says"));
    m_proxyKind->addItem(tr("None"));
    m_proxyKind->addItem(tr("HTTP"));
    m_proxyKind->addItem(tr("SOCKS 5"));
    controls::nameField(m_proxyKind, tr("Proxy"));
    m_proxyAddress->setPlaceholder(u"proxy.example.com:8080"_s);
    m_systemProxy->setTextFormat(Qt::PlainText);
    m_systemProxy->setWordWrap(true);
    m_systemProxy->setForegroundRole(QPalette::PlaceholderText);

    auto *proxyColumn = new QVBoxLayout;
    proxyColumn->setSpacing(grid / 2);
    proxyColumn->addWidget(m_proxyKind);
    proxyColumn->addWidget(m_proxyAddress);
    proxyColumn->addWidget(m_systemProxy);
    auto *form = new QFormLayout(m_body);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(2 * grid);
    form->setVerticalSpacing(grid);
    form->addRow(tr("Base a&ddress"), m_address);
    auto *proxyLabel = new QLabel(tr("Pro&xy"));
    proxyLabel->setBuddy(m_proxyKind);
    form->addRow(proxyLabel, proxyColumn);
    form->addRow(tr("Poll e&very (ms)"), m_interval);
    form->addRow(tr("Dead&line (ms)"), m_deadline);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid);
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    column->addWidget(m_body);

    connect(m_toggle, &QToolButton::clicked, this, [this] {
        setOpen(!m_isOpen);
        if (m_isOpen)
            emit opened();
    });
    connect(m_proxyKind, &QComboBox::currentIndexChanged, this, [this] {
        showProxy();
        emit edited();
    });
    for (const ConnectField *field : {m_address, m_proxyAddress, m_interval, m_deadline})
        connect(field, &ConnectField::edited, this, &ConnectAdvanced::edited);
    setOpen(false);
    setProfile({});
}

void ConnectAdvanced::setOpen(bool open)
{
    m_isOpen = open;
    m_toggle->setAccessibleDescription(open ? tr("open") : tr("closed"));
    m_toggle->setIcon(
        look::icon(open ? look::IconName::ChevronDown : look::IconName::ChevronRight));
    m_body->setVisible(open);
    if (open)
        askSystem();
}

void ConnectAdvanced::setProfile(const Profile &profile)
{
    const Profile usual;
    m_address->setText(profile.address);
    m_proxyKind->setCurrentIndex(static_cast<int>(profile.proxy.kind));
    m_proxyAddress->setText(account::toText(profile.proxy));
    m_interval->setText(QString::number(profile.pollInterval.count()));
    m_deadline->setText(QString::number(profile.deadline.count()));
    showProxy();
    setOpen(!profile.address.isEmpty() || profile.proxy != usual.proxy
            || profile.pollInterval != usual.pollInterval || profile.deadline != usual.deadline);
}

void ConnectAdvanced::fill(Profile &profile) const
{
    profile.address = address();
    profile.proxy = proxy();
    profile.pollInterval = std::chrono::milliseconds(m_interval->text().toLongLong());
    profile.deadline = std::chrono::milliseconds(m_deadline->text().toLongLong());
}

QString ConnectAdvanced::address() const
{
    return m_address->text();
}

ProxyChoice ConnectAdvanced::proxy() const
{
    ProxyChoice choice{.kind = static_cast<ProxyChoice::Kind>(m_proxyKind->currentIndex())};
    if (choice.kind == ProxyChoice::Kind::Http || choice.kind == ProxyChoice::Kind::Socks5)
        account::parseHostAndPort(m_proxyAddress->text(), choice.host, choice.port);
    return choice;
}

QWidget *ConnectAdvanced::firstWrong()
{
    QWidget *first = nullptr;
    for (ConnectField *field : {m_deadline, m_interval, m_proxyAddress, m_address}) {
        const bool counts = field != m_proxyAddress || m_proxyAddress->isVisibleTo(m_body);
        if (counts && !field->isRight())
            first = field;
    }
    if (first)
        setOpen(true);
    return first;
}

void ConnectAdvanced::showProxy()
{
    const auto kind = proxy().kind;
    m_proxyAddress->setVisible(kind == ProxyChoice::Kind::Http
                               || kind == ProxyChoice::Kind::Socks5);
    m_systemProxy->setVisible(kind == ProxyChoice::Kind::System);
}

void ConnectAdvanced::askSystem()
{
    const auto endpoint = twilio::Endpoint::parse(address());
    const QUrl url = (endpoint ? *endpoint : twilio::Endpoint()).url();
    m_systemProxy->setText(tr("Asking the system…"));
    // What the system says may have to be fetched from the network first.
    QThreadPool::globalInstance()->start([url, label = QPointer(m_systemProxy)] {
        const auto ways = account::SystemProxies().queryProxy(QNetworkProxyQuery(url));
        const auto show = [label, ways] {
            if (label)
                label->setText(sentence(ways));
        };
        if (auto *application = QCoreApplication::instance())
            QMetaObject::invokeMethod(application, show, Qt::QueuedConnection);
    });
}

} // namespace connect
