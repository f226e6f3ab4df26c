// SPDX-License-Identifier: Apache-2.0

#include <QSettings>
#include <QTest>
#include <people/searchwords.h>
#include <stage/asking.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::SearchText;
using people::SearchWords;

/// By which words a participant is found, and what of it is marked.
class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"search-test"_s);
        QCoreApplication::setApplicationName(u"search-test"_s);
    }
    void init() { QSettings().clear(); }

    void allWordsAreToBeFound_data();
    void allWordsAreToBeFound();
    void whatWasFoundIsMarked_data();
    void whatWasFoundIsMarked();
    void theBestFitBeginsTheName();
    void aRowIsFoundByWhatIsToldOfIt();
    void ofATextWithoutEndTheBeginningIsFolded();
};

void TestSearch::allWordsAreToBeFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    const auto found
        = [](const char *typed) { QTest::addRow("%s", typed) << QString::fromUtf8(typed) << true; };
    const auto missed = [](const char *typed) {
        QTest::addRow("not %s", typed) << QString::fromUtf8(typed) << false;
    };
    for (const char *typed :
         {"",         "   ",   "zoe",  "ZOË",           "Zoe\u0308",     "東京",      "zoe 81",
          "81 zoe",   "81 3",  "+81",  "+81 (3) 12-34", "zoe 81 3 東京", "８１",      "ｚｏｅ",
          "guest 41", "41 81", "conn", "zoé",           "müller",        "muller 東", "ca3f",
          "øre",      "ore"})
        found(typed);
    for (const char *typed : {"zoe 82", "81 4", "34 12", "-", "+", "con 3f9", "3f9", "42", "01 34"})
        missed(typed);
}

void TestSearch::allWordsAreToBeFound()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, isFound);
    people::ParticipantRow row;
    row.truth.callSid = u"CA3f9"_s;
    row.truth.label = typed.contains(u"guest"_s) || typed.contains(u"41"_s)
        ? u"guest 41 Zoë"_s
        : u"Zoë 東京 Müller Øre"_s;
    row.truth.status = u"connected"_s;
    row.caller = people::Caller{.number = u"+81 3 1234 0081"_s, .name = {}, .direction = {}};
    QCOMPARE(SearchWords(typed).fit(row.search()), isFound);
    QCOMPARE(SearchWords(typed).fitOf(row.search()) != SearchWords::Fit::Not, isFound);
}

void TestSearch::whatWasFoundIsMarked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("marked"); ///< with brackets round each hit
    QTest::newRow("none") << u""_s << u"Dana"_s << u"Dana"_s;
    QTest::newRow("a name") << u"ort"_s << u"Dana Ortiz"_s << u"Dana [Ort]iz"_s;
    QTest::newRow("two words") << u"o da"_s << u"Dana Ortiz"_s << u"[Da]na [O]rtiz"_s;
    QTest::newRow("one in the other") << u"a an"_s << u"Dana"_s << u"D[ana]"_s;
    QTest::newRow("accents") << u"zoe"_s << u"Zoë!"_s << u"[Zoë]!"_s;
    QTest::newRow("marks of their own") << u"zoe"_s << u"Zoe\u0308!"_s << u"[Zoe\u0308]!"_s;
    QTest::newRow("one letter that is two") << u"s"_s << u"aßb"_s << u"a[ß]b"_s;
    QTest::newRow("isolated") << u"dana"_s << u"\u2068Dana\u2069"_s << u"\u2068[Dana]\u2069"_s;
    QTest::newRow("beyond 16 bits") << u"a"_s << u"\U0001D4D0b"_s << u"[\U0001D4D0]b"_s;
    QTest::newRow("a number") << u"+44 20"_s << u"Kim · +442079460311"_s
                              << u"Kim · [+4420]79460311"_s;
    QTest::newRow("a number with blanks")
        << u"4420"_s << u"+44 20 7946 0311"_s << u"+[44 20] 7946 0311"_s;
    QTest::newRow("words beside a number")
        << u"kim 44"_s << u"Kim · +442079460311"_s << u"[Kim] · +[44]2079460311"_s;
    QTest::newRow("not over two numbers")
        << u"4144"_s << u"guest 41 · 44 20"_s << u"guest 41 · 44 20"_s;
}

void TestSearch::whatWasFoundIsMarked()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, shown);
    QFETCH(const QString, marked);
    const QList<SearchWords::Hit> hits = SearchWords(typed).hitsIn(shown);
    QString bracketed = shown;
    for (auto hit = hits.crbegin(); hit != hits.crend(); ++hit) {
        bracketed.insert(hit->from + hit->length, u']');
        bracketed.insert(hit->from, u'[');
    }
    QCOMPARE(bracketed, marked);
}

void TestSearch::theBestFitBeginsTheName()
{
    using Fit = SearchWords::Fit;
    const auto fit = [](const QString &typed, const QString &name, const QString &number = {}) {
        return SearchWords(typed).fitOf(
            {.names = people::folded(name).text, .number = number, .rest = {}});
    };
    QCOMPARE(fit(u"ann lee"_s, u"Ann Lee"_s), Fit::BeginsTheName);
    QCOMPARE(fit(u"lee ann"_s, u"Ann Lee"_s), Fit::BeginsWords);
    QCOMPARE(fit(u"nn"_s, u"Ann Lee"_s), Fit::Somewhere);
    QCOMPARE(fit(u"ann 81"_s, u"Ann Lee"_s, u"+813"_s), Fit::BeginsWords);
    QCOMPARE(fit(u"bob"_s, u"Ann Lee"_s), Fit::Not);
}

void TestSearch::aRowIsFoundByWhatIsToldOfIt()
{
    Asking asking;
    const auto isFound = [&](const QString &typed, int row = 0) {
        return SearchWords(typed).fit(asking.desk.model.row(row).search());
    };
    QVERIFY(!isFound(u"robin"_s) && !isFound(u"555 0101"_s));
    asking.callers.ask({callSid(1)});
    QTRY_VERIFY(isFound(u"555 0101"_s));
    QVERIFY(!asking.book.setName(u"+14155550101"_s, u"Röbin"_s));
    QVERIFY(isFound(u"robin 555"_s));
    QVERIFY(!isFound(u"robin"_s, 1));
    std::vector<twilio::Participant> list = participants(3);
    list[1].label = u"Émile"_s;
    list[1].status = u"ringing"_s;
    list.erase(list.begin());
    asking.desk.poll(list);
    QVERIFY(isFound(u"emile ringing"_s, 1));
    QVERIFY(isFound(u"robin complete"_s));
    QVERIFY(!isFound(u"robin connected"_s));
}

void TestSearch::ofATextWithoutEndTheBeginningIsFolded()
{
    const people::FoldedText folded = people::folded(QString(1'000'000, u'x'));
    QCOMPARE(folded.text.size(), people::FoldedText::longest);
    QCOMPARE(SearchWords(u"y"_s).hitsIn(QString(1'000'000, u'x')), QList<SearchWords::Hit>());
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_people_search.moc"
