// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QHash>
#include <addresses/library.h>

class QPushButton;

namespace addresses {
struct FileContents;
} // namespace addresses

namespace controls {
class WrappedLabel;
} // namespace controls

namespace library {

class AddressForm;
class CheckRow;
class LibraryFoot;
class LibraryList;
class UndoSteps;

/// The window of the library: the named addresses, to name, change, check, remove, import and
/// export. What it does can be taken back as long as it is open; what was changed and not kept
/// waits for whoever comes back to it. It deletes itself when it is closed.
///
/// Lives in the GUI thread; addresses are asked, and files read and written, by threads of their
/// own.
class LibraryWindow : public QDialog
{
    Q_OBJECT

public:
    /// Shows the one of \p owner, a window; it is made where there is none. \p kind: what is listed
    /// at first; nothing: all.
    static LibraryWindow *open(QWidget &owner, std::optional<addresses::Kind> kind);

    explicit LibraryWindow(QWidget *parent = nullptr);
    ~LibraryWindow() override;

    /// Keeps what was changed; where something cannot be kept it says so, and closes when it is
    /// asked again.
    void done(int result) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeDetail();
    void follow();
    void refresh(const QUuid &current);
    void showAddress(const QUuid &id);
    void beginNew();
    void takeEdit();
    void keep();
    void remove();
    void undo();
    void import(const QString &file, const addresses::FileContents &contents);
    void showState();
    addresses::NamedAddress keptAddress() const;
    QString nameOf(const QUuid &id) const;

    addresses::Library m_library;
    std::unique_ptr<UndoSteps> m_undo;
    QHash<QUuid, addresses::NamedAddress> m_unkept; ///< null: of one that is not there yet
    QUuid m_current; ///< null: a new one
    bool m_closesAnyway = false;
    LibraryList *m_list;
    controls::WrappedLabel *m_heading;
    AddressForm *m_form;
    QPushButton *m_keep;
    CheckRow *m_check;
    LibraryFoot *m_foot;
};

} // namespace library
