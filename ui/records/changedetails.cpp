// SPDX-License-Identifier: Apache-2.0
#include "changedetails.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <controls/wrappedlabel.h>
#include <twilio/masking.h>
#include <words/changetitle.h>
#include <words/changewords.h>
#include <words/isolation.h>

namespace records {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Line
{
    QString name;
    QString text;
};

std::vector<Line> linesOf(const changes::Change &change)
{
    std::vector<Line> lines;
    const auto add = [&lines](const QString &name, const QString &text) {
        if (!text.isEmpty())
            lines.push_back({name, text});
    };
    const auto number = [](auto value) { return value ? QString::number(value) : QString(); };
    add(ChangeDetails::tr("Pressed"), change.pressedAt.toLocalTime().toString(Qt::ISODateWithMs));
    add(ChangeDetails::tr("Participant"), change.address.participant());
    add(ChangeDetails::tr("Conference"), change.address.conferenceSid());
    add(ChangeDetails::tr("Sent"),
        QString::fromLatin1(twilio::withoutUserInfo(changes::toFormBody(change.operation))));
    add(ChangeDetails::tr("Attempts"), number(change.attempts));
    if (change.latency.count() > 0)
        add(ChangeDetails::tr("Last attempt took"),
            ChangeDetails::tr("%n ms", nullptr, static_cast<int>(change.latency.count() / 1000)));
    if (change.error) {
        add(ChangeDetails::tr("HTTP status"), number(change.error->httpStatus));
        add(ChangeDetails::tr("Twilio code"), number(change.error->code));
        add(ChangeDetails::tr("Message"), words::reason(change));
        add(ChangeDetails::tr("More about it"), change.error->moreInfo);
    }
    for (const changes::Difference &difference : change.differences)
        add(difference.field,
            ChangeDetails::tr("sent %1, is %2")
                .arg(difference.sent,
                     difference.told.isEmpty() ? ChangeDetails::tr("nothing") : difference.told));
    add(ChangeDetails::tr("Request id"), change.requestId);
    return lines;
}

QLabel *readable(const QString &text)
{
    auto *label = new controls::WrappedLabel(text);
    label->setFocusPolicy(Qt::StrongFocus);
    return label;
}

} // namespace

QStringList namesIn(const changes::Change &change)
{
    QStringList names{change.who};
    if (const auto *update = std::get_if<changes::UpdateParticipant>(&change.operation))
        names += update->whom;
    names.removeAll({});
    return names;
}

QString detailsText(const changes::Change &change)
{
    const QString sentence = words::withoutIsolation(words::sentence(change), namesIn(change));
    QString text = sentence + u'\n';
    for (const Line &line : linesOf(change))
        text += line.name + u": "_s + line.text + u'\n';
    return text;
}

ChangeDetails::ChangeDetails(const changes::Change &change, QWidget *parent)
    : QDialog(parent)
{
    constexpr int width = 520;
    constexpr int margin = 16;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words::title(change));

    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(margin);
    for (const Line &line : linesOf(change)) {
        auto *name = new QLabel(line.name);
        name->setForegroundRole(QPalette::PlaceholderText);
        form->addRow(name, readable(words::isolated(line.text)));
    }
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    auto *copy = buttons->addButton(tr("Cop&y"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
            [text = detailsText(change)] { QApplication::clipboard()->setText(text); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    column->addWidget(readable(words::sentence(change)));
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(buttons);
    resize(width, sizeHint().height());
}

} // namespace records
