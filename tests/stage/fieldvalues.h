// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QTest>
#include <support/twilioanswers.h>
#include <twilio/updatefields.h>

// Values of the parameters of UpdateParticipant, for tests that walk their table.

/// A valid value of \p field as on the wire; each of two generations, 0 and 1, has another.
inline QString valueFor(const twilio::UpdateField &field, int generation)
{
    using Content = twilio::UpdateField::Content;
    switch (field.content) {
    case Content::Boolean:
        return QString::fromLatin1(generation == 0 ? "true" : "false");
    case Content::Method:
        return QString::fromLatin1(generation == 0 ? "GET" : "POST");
    case Content::Url:
        return QStringLiteral("https://example.com/%1").arg(generation);
    case Content::Call:
        return support::callSid(100 + generation);
    }
    return {};
}

/// Nothing else is set: Coaching=true is not valid without CallSidToCoach.
inline twilio::ParticipantUpdate withField(const twilio::UpdateField &field, int generation)
{
    twilio::ParticipantUpdate update;
    twilio::setText(update, field, valueFor(field, generation));
    return update;
}

inline twilio::ParticipantUpdate withAllFields(int generation)
{
    twilio::ParticipantUpdate update;
    for (const twilio::UpdateField &field : twilio::updateFields())
        twilio::setText(update, field, valueFor(field, generation));
    return update;
}

/// What the service tells where the fields it reports are as in withAllFields().
inline QJsonObject reportOfAllFields(int generation)
{
    QJsonObject report;
    for (const twilio::UpdateField &field : twilio::updateFields()) {
        const QString value = valueFor(field, generation);
        if (field.report && field.content == twilio::UpdateField::Content::Boolean)
            report[field.report->name] = value == QLatin1StringView("true");
        else if (field.report)
            report[field.report->name] = value;
    }
    return report;
}

/// A row for each field, called as the API calls it; the column "field" is a pointer to it.
inline void addFieldRows()
{
    QTest::addColumn<const twilio::UpdateField *>("field");
    for (const twilio::UpdateField &field : twilio::updateFields())
        QTest::newRow(field.name.data()) << &field;
}
