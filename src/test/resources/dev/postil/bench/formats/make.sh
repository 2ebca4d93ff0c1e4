#!/bin/sh
# Makes of each text beside this script the same document in many formats, so that
# what Postil reads of them can be compared.
#
#   make.sh FOLDER        FOLDER/en, FOLDER/ar …: the text, pandoc's files and two PDFs
#   make.sh FOLDER all    also what LibreOffice writes itself, and pandoc's RTF

set -eu

if [ $# -lt 1 ] || [ $# -gt 2 ] || [ "${2:-all}" != all ]; then
    echo "Usage: make.sh FOLDER [all]" >&2
    exit 1
fi
for program in pandoc soffice chromium; do
    if ! command -v "$program" >/dev/null 2>&1; then
        echo "make.sh needs $program, which is not installed." >&2
        exit 1
    fi
done

texts=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)
all=${2:-}

temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
trap 'exit 1' HUP INT TERM

# Both programs chatter when all is well; what they say matters only when they fail.
quietly() {
    if ! "$@" >"$temporary/log" 2>&1; then
        cat "$temporary/log" >&2
        echo "make.sh: $1 failed." >&2
        exit 1
    fi
}

# office FILTER EXTENSION FROM TO: one start of LibreOffice for the files of all
# languages, since starting takes longer than converting. Its profile is its own, as it
# hands the work to a LibreOffice that is already open otherwise, and then does nothing.
# It also ends well when it could not convert, so the file is looked for.
office() {
    rm -rf "$temporary/office"
    quietly soffice "-env:UserInstallation=file://$temporary/profile" --headless \
        --convert-to "$1" --outdir "$temporary/office" "$temporary/$3"/*."$3"
    for language in $languages; do
        if [ ! -s "$temporary/office/$language.$2" ]; then
            cat "$temporary/log" >&2
            echo "make.sh: soffice made no $4 of $language." >&2
            exit 1
        fi
        mv "$temporary/office/$language.$2" "$folder/$language/$4"
    done
}

languages=
mkdir "$temporary/docx" "$temporary/odt"
for text in "$texts"/*.md; do
    language=$(basename "$text" .md)
    languages="$languages $language"
    into=$folder/$language
    mkdir -p "$into"
    cp "$text" "$into/text.md"

    # Standalone everywhere: otherwise plain text and HTML lack title, language and
    # direction, which the other formats have.
    for format in plain:txt html:html docx:docx odt:odt epub:epub; do
        pandoc -s -f markdown -t "${format%:*}" -o "$into/pandoc.${format#*:}" "$text"
    done
    if [ -n "$all" ]; then
        pandoc -s -f markdown -t rtf -o "$into/pandoc.rtf" "$text"
    fi
    cp "$into/pandoc.docx" "$temporary/docx/$language.docx"
    cp "$into/pandoc.odt" "$temporary/odt/$language.odt"

    # By way of the temporary directory, whose name needs no escapes in an address.
    cp "$into/pandoc.html" "$temporary/page.html"
    quietly chromium --headless --no-sandbox --user-data-dir="$temporary/chromium" \
        --no-pdf-header-footer --print-to-pdf="$temporary/page.pdf" \
        "file://$temporary/page.html"
    mv "$temporary/page.pdf" "$into/chromium.pdf"
done

office pdf pdf docx libreoffice.pdf
if [ -n "$all" ]; then
    office pdf pdf odt lo-odt.pdf
    for extension in docx odt html epub doc rtf; do
        office "$extension" "$extension" docx "lo.$extension"
    done
    office "txt:Text (encoded):UTF8" txt docx lo.txt
fi
