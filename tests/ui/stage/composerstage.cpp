// SPDX-License-Identifier: Apache-2.0
#include "composerstage.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

ComposerStage::ComposerStage()
{
    QObject::connect(
        &composer, &bench::Composer::sendRequested, &composer,
        [this](const twilio::ParticipantAddress &address, const twilio::ParticipantUpdate &update) {
            composer.follow(*queue.find(commands.compose(model, address, update)));
        });
    QObject::connect(&queue, &changes::ChangeQueue::changed, &composer, &bench::Composer::apply);
    composer.setAccount(*twilio::Endpoint::parse(server.url().toString()), support::accountSid());
    composer.setModel(&model);
    composer.suggestParticipant(dana());
    composer.resize(1280, 220);
    composer.show();
}

void ComposerStage::press(const QString &words)
{
    QTest::mouseClick(worded<QPushButton>(composer, words), Qt::LeftButton);
}

QString ComposerStage::body() const
{
    return named<QPlainTextEdit>(composer, u"Body to be sent"_s)->toPlainText();
}
