// SPDX-License-Identifier: Apache-2.0
#include "composerstage.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <algorithm>
#include <controls/steadylabel.h>

using namespace Qt::Literals::StringLiterals;

ComposerStage::ComposerStage()
{
    QObject::connect(
        &composer, &bench::Composer::sendRequested, &composer,
        [this](const twilio::ParticipantAddress &address, const twilio::ParticipantUpdate &update) {
            composer.follow(*queue.find(commands.compose(model, address, update)));
        });
    QObject::connect(&queue, &changes::ChangeQueue::changed, &composer, &bench::Composer::apply);
    composer.setAccount(*twilio::Endpoint::parse(server.url().toString()),
                        *twilio::withApiKey(*twilio::AccountSid::parse(support::accountSid()),
                                            *twilio::ApiKeySid::parse(apiKey), "secret"_ba));
    composer.setModel(&model);
    composer.followSelection(dana());
    composer.resize(1280, 220);
    composer.show();
}

void ComposerStage::press(const QString &words)
{
    QTest::mouseClick(worded<QPushButton>(composer, words), Qt::LeftButton);
}

QStringList ComposerStage::answers() const
{
    QStringList lines;
    const auto *list = named<QListWidget>(composer, u"Answers"_s);
    for (int line = 0; line < list->count(); ++line)
        lines += list->item(line)->text();
    return lines;
}

bool ComposerStage::namesTarget(const QString &text) const
{
    const auto labels = composer.findChildren<controls::SteadyLabel *>();
    return std::ranges::any_of(labels, [&](const auto *label) {
        return label->isVisible() && label->text().contains(text);
    });
}

QString ComposerStage::body() const
{
    return named<QPlainTextEdit>(composer, u"Body to be sent"_s)->toPlainText();
}
