// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <addresses/audiolength.h>
#include <chrono>
#include <optional>
#include <twilio/failure.h>

namespace addresses {

/// What came when an address was asked from this computer: facts, of which words:: makes sentences.
/// All texts are from outside, and short.
struct CheckResult
{
    enum class What {
        Sound, ///< see length
        TwiML, ///< see verbs
        WebPage, ///< a page for people
        OtherXml, ///< its root is no Response
        Text,
        Other, ///< see type
        Nothing, ///< an answer without a body
        Refused, ///< see status
        Redirect, ///< see target
        Silence, ///< no answer within limit
        NoAnswer, ///< see failure
    };

    What what = What::NoAnswer;
    int status = 0; ///< of HTTP; 0: no answer came
    QString reason = {}; ///< behind the status
    QString type = {}; ///< "audio/mpeg", as the answer says; empty: it does not say
    std::optional<AudioLength> length = {};
    QStringList verbs = {}; ///< of TwiML, each once, in their order
    bool hasMoreVerbs = false; ///< than those
    bool isBroken = false; ///< TwiML that is not well-formed, in line brokenLine
    qint64 brokenLine = 0; ///< from 1
    bool isWhole = true; ///< false: it goes on, and no more was read
    QString target = {}; ///< an absolute address, without anything secret
    twilio::Failure failure = {};
    std::chrono::milliseconds limit{0};
    bool isWithoutSecret = false; ///< something secret in the address was not sent

    friend bool operator==(const CheckResult &, const CheckResult &) = default;
};

/// The verbs that the service does not take where an address is announced or played to somebody who
/// holds or waits. Source: the descriptions of AnnounceUrl, HoldUrl and WaitUrl.
QStringList verbsNotTaken(const CheckResult &result);
/// The service can be expected to play it.
bool isPlayable(const CheckResult &result);

/// What the beginning of a body is. \p type: the header Content-Type. \p total: bytes of the whole,
/// where that is known. \p isWhole: \p body is all of it. Any bytes; what, type, length, verbs and
/// what belongs to them are set.
CheckResult whatIs(const QByteArray &body, const QByteArray &type, std::optional<qint64> total,
                   bool isWhole);

} // namespace addresses
