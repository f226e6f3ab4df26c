// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <controls/fieldnote.h>

namespace controls {

class MethodField;
class UrlField;

/// The note under an address and the method by which it is called: what is wrong with the address,
/// that it would be called in vain, or that it holds a secret and so is not remembered; the last
/// two are told before it is sent. Its button corrects address or method, where it is known what
/// was meant, or remembers the address without the secret; the field keeps the whole of it.
class UrlNote : public FieldNote
{
    Q_OBJECT

public:
    /// \p url and \p method are not owned and outlive the note. \p signedForGet says that the store
    /// of an address that is signed for GET refuses POST. \p lines: see FieldNote.
    UrlNote(UrlField *url, MethodField *method, const QString &signedForGet, int lines,
            QWidget *parent = nullptr);

    /// \p sentence is what is wrong with the address; empty: nothing is.
    void showProblem(const QString &sentence);
    /// The problem that it shows; empty where that is a hint, which is found anew.
    QString problemOfAddress() const;

private:
    void showHint();
    void showWhatIsRemembered();
    void correct(const QString &meant);

    UrlField *m_url;
    MethodField *m_method;
    QString m_signedForGet;
    bool m_isRestOffered = false; ///< to be remembered
};

} // namespace controls
