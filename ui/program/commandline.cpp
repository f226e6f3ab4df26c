// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <array>
#include <limits>
#include <words/inputwords.h>

namespace program {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(program::CommandLine)
};

/// A whole number between two bounds; a sentence otherwise.
tl::expected<qint64, QString> number(const QCommandLineParser &parser, const QString &option,
                                     qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 value = parser.value(option).toLongLong(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    return tl::make_unexpected(
        Words::tr("--%1 %2: expected a whole number from %3 to %4")
            .arg(option, parser.value(option), QString::number(least), QString::number(most)));
}

/// What the program is asked to be.
enum Mode : quint8 { OnAccount = 1, OnSandbox = 2, Served = 4, Tour = 8 };

constexpr quint8 inWindow = OnAccount | OnSandbox | Tour;
constexpr quint8 withSandbox = OnSandbox | Served | Tour;

struct Use
{
    QLatin1StringView option;
    quint8 modes; ///< in which it has an effect
};

/// Every option that some mode would ignore.
constexpr std::array uses{
    Use{"sandbox"_L1, OnSandbox | Tour},
    Use{"sandbox-participants"_L1, withSandbox},
    Use{"port"_L1, withSandbox},
    Use{"seed"_L1, withSandbox},
    Use{"base-url"_L1, OnAccount},
    Use{"conference"_L1, inWindow},
    Use{"poll-interval"_L1, inWindow},
    Use{"screenshot"_L1, OnAccount | OnSandbox},
    Use{"tour"_L1, Tour},
    Use{"record-har"_L1, inWindow},
};

Mode modeOf(const QCommandLineParser &parser)
{
    if (parser.isSet(u"serve-sandbox"_s))
        return Served;
    if (parser.isSet(u"tour"_s))
        return Tour;
    return parser.isSet(u"sandbox"_s) ? OnSandbox : OnAccount;
}

QLatin1StringView optionOf(Mode mode)
{
    return mode == Served ? "serve-sandbox"_L1 : mode == Tour ? "tour"_L1 : "sandbox"_L1;
}

/// The first option that would be ignored, in a sentence; empty when none would.
QString whatIsIgnored(const QCommandLineParser &parser)
{
    const Mode mode = modeOf(parser);
    for (const auto &[option, modes] : uses) {
        if (!parser.isSet(option) || (modes & mode) != 0)
            continue;
        return mode == OnAccount
            ? Words::tr("--%1 has an effect with --sandbox, --serve-sandbox or --tour alone")
                  .arg(option)
            : Words::tr("--%1 has no effect with --%2").arg(option, optionOf(mode));
    }
    return {};
}

/// The first option that was given an empty text, in a sentence; empty when none was.
QString whatIsEmpty(const QCommandLineParser &parser)
{
    for (const auto option : {"conference"_L1, "screenshot"_L1, "tour"_L1, "record-har"_L1}) {
        if (parser.isSet(option) && parser.value(option).isEmpty())
            return Words::tr("--%1: expected more than an empty text").arg(option);
    }
    return {};
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Words::tr(
        "An operator's application for live phone conferences on Twilio.\n\nCredentials come from "
        "TWILIO_ACCOUNT_SID with TWILIO_AUTH_TOKEN, or with TWILIO_API_KEY and "
        "TWILIO_API_SECRET; TWILIO_EDGE and TWILIO_REGION choose the host."));
    parser.addOptions({
        {u"sandbox"_s, Words::tr("Start the embedded service and connect to it.")},
        {u"sandbox-participants"_s, Words::tr("Size of the sandbox's large conference, 1 to 250."),
         u"N"_s, u"250"_s},
        {u"serve-sandbox"_s,
         Words::tr("No window: only the embedded service; prints one JSON line.")},
        {u"port"_s, Words::tr("The sandbox's port; 0: a free one."), u"N"_s, u"0"_s},
        {u"seed"_s,
         Words::tr(
             "The sandbox's random seed: the same people, SIDs, token and API secret. Without "
             "it the secrets are fresh at each start."),
         u"N"_s, u"1"_s},
        {u"base-url"_s, Words::tr("The API's address: https, or http on loopback."), u"URL"_s},
        {u"conference"_s, Words::tr("Open this conference at once."), u"SID|NAME"_s},
        {u"poll-interval"_s, Words::tr("Refresh interval in milliseconds."), u"MS"_s, u"2000"_s},
        {u"screenshot"_s,
         Words::tr("Paint the window to a PNG once its data has arrived, and exit."), u"FILE"_s},
        {u"tour"_s,
         Words::tr("Do the main job by real clicks on the sandbox, with a picture of each step."),
         u"DIR"_s},
        {u"record-har"_s, Words::tr("Write every HTTP exchange, secrets removed, as HAR 1.2."),
         u"FILE"_s},
        {{u"h"_s, u"help"_s}, Words::tr("Show this help.")},
        {{u"v"_s, u"version"_s}, Words::tr("Show the version.")},
    });
}

} // namespace

tl::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return tl::make_unexpected(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return tl::make_unexpected(Words::tr("“%1” is not an option; see --help")
                                       .arg(parser.positionalArguments().first()));

    CommandLine line;
    if (parser.isSet(u"help"_s))
        line.answer = parser.helpText();
    else if (parser.isSet(u"version"_s))
        line.answer = u"conference-panel %1\n"_s.arg(QCoreApplication::applicationVersion());
    if (!line.answer.isEmpty())
        return line;
    line.sandbox = parser.isSet(u"sandbox"_s) || parser.isSet(u"tour"_s);
    line.serveSandbox = parser.isSet(u"serve-sandbox"_s);
    line.conference = parser.value(u"conference"_s);
    line.screenshot = parser.value(u"screenshot"_s);
    line.tour = parser.value(u"tour"_s);
    line.recordHar = parser.value(u"record-har"_s);

    const auto participants = number(parser, u"sandbox-participants"_s, 1, 250);
    const auto port = number(parser, u"port"_s, 0, 65535);
    const auto seed = number(parser, u"seed"_s, 0, std::numeric_limits<quint32>::max());
    const auto interval = number(parser, u"poll-interval"_s, 100, 3'600'000);
    for (const auto *value : {&participants, &port, &seed, &interval}) {
        if (!*value)
            return tl::make_unexpected(value->error());
    }
    line.sandboxParticipants = static_cast<int>(*participants);
    line.port = static_cast<quint16>(*port);
    line.seed = static_cast<quint32>(*seed);
    line.freshSecrets = !parser.isSet(u"seed"_s);
    line.pollInterval = std::chrono::milliseconds(*interval);
    if (parser.isSet(u"base-url"_s)) {
        const auto address = twilio::Endpoint::parse(parser.value(u"base-url"_s));
        if (!address)
            return tl::make_unexpected(u"--base-url: %1"_s.arg(words::sentence(address.error())));
        line.address = *address;
    }
    for (const QString &problem : {whatIsEmpty(parser), whatIsIgnored(parser)}) {
        if (!problem.isEmpty())
            return tl::make_unexpected(problem);
    }
    return line;
}

} // namespace program
