using System.Collections.Frozen;
using System.Globalization;
using Portfolio.Cv.Reading;

namespace Portfolio.Cv.LaTeX;

/// <summary>What LaTeX's commands stand for; the data is in the <c>.tsv</c> files beside this one.</summary>
internal static class LaTeXTables
{
    /// <summary>Accent commands (<c>'</c>, <c>v</c>) and their combining characters.</summary>
    public static FrozenDictionary<string, char> Accents { get; } =
        EmbeddedTable.Rows("latex-accents.tsv").ToFrozenDictionary(row => row[0], row => (char)int.Parse(row[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    /// <summary>What an accent looks like that stands over nothing.</summary>
    public static FrozenDictionary<char, string> Spacing { get; } =
        EmbeddedTable.Rows("latex-accents.tsv").ToFrozenDictionary(row => (char)int.Parse(row[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture), row => row[2]);

    /// <summary>Accent commands by their combining characters.</summary>
    public static FrozenDictionary<char, string> AccentCommands { get; } = Accents.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Commands without arguments (<c>ss</c>, <c>ldots</c>) and the text that they show.</summary>
    public static FrozenDictionary<string, string> Symbols { get; } = EmbeddedTable.Rows("latex-symbols.tsv").ToFrozenDictionary(row => row[0], row => row[1]);

    /// <summary>The command for a character.</summary>
    public static FrozenDictionary<char, string> SymbolCommands { get; } = EmbeddedTable.Rows("latex-symbols.tsv")
        .Where(row => row[1].Length == 1 && row[1] != " ")
        .GroupBy(row => row[1][0])
        .ToFrozenDictionary(rows => rows.Key, rows => rows.First()[0]);

    /// <summary>Commands that change only the look.</summary>
    public static FrozenSet<string> Styles { get; } = EmbeddedTable.Rows("latex-styles.tsv").Select(row => row[0]).ToFrozenSet();
}
