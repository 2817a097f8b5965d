using System.Collections.Frozen;

namespace Portfolio.Cv.Reading.Grammar;

/// <summary>Recognises places: <c>Seoul, Korea</c>, <c>Cambridge, MA, USA</c>, <c>Seongnam</c>.</summary>
internal static class PlaceGrammar
{
    private static readonly FrozenSet<string> Countries = Names("country"), States = Names("state"), StateCodes = Names("stateCode"), Cities = Names("city");

    private const int LongestPlace = 60;

    /// <summary>True when all of a text is a place.</summary>
    public static bool IsPlace(string text)
    {
        if (text.Length > LongestPlace) return false;
        string[] parts = Parts(text);
        if (parts.Length is 0 or > 4) return false;
        if (parts.Length == 1) return IsKnown(parts[0]);
        // The largest part comes last; before it anything short may stand that reads like a name.
        // With a town that nobody knows before the country, what stands before it may be an organisation.
        if (parts.Length > 2 && !IsRegion(parts[^2]) && !parts[..^2].All(IsKnown)) return false;
        return (IsRegion(parts[^1]) || (Cities.Contains(parts[^1]) && Cities.Contains(parts[0]))) && parts[..^1].All(p => IsKnown(p) || LooksLikeTown(p));
    }

    /// <summary>True when a text is one place's name: a country, a state, a city.</summary>
    public static bool IsKnown(string name) => Countries.Contains(name) || States.Contains(name) || Cities.Contains(name) || name.ToLowerInvariant() is "remote" or "online" or "virtual" or "remoto" or "hybrid" || (StateCodes.Contains(name) && name.Length > 1);

    /// <summary>Parts "UCLouvain, Belgium", which looks like a town and its country but names no town that is known; null for all else.</summary>
    public static (string Name, string Region)? NameBeforeRegion(string place) =>
        place.Split(',') is [{ Length: > 1 } name, var region] && !IsKnown(name.Trim()) ? (name.Trim(), region.Trim()) : null;

    /// <summary>True for a country or a state: the end of a place.</summary>
    public static bool IsRegion(string name) => Countries.Contains(name) || States.Contains(name) || StateCodes.Contains(name) || Countries.Contains(name.TrimEnd('.'));

    /// <summary>
    /// Where a place begins that ends a text: for <c>Seoul National University, Seoul, Korea</c> the position of
    /// <c>Seoul, Korea</c>; -1 when there is none or nothing stands before it.
    /// </summary>
    public static int TrailingPlace(string text)
    {
        int best = -1;
        for (int at = text.LastIndexOf(','), tries = 0; at > 0 && tries < 4; at = at > 0 ? text.LastIndexOf(',', at - 1) : -1, tries++)
        {
            string tail = text[(at + 1)..].Trim();
            if (!IsPlace(tail)) break;
            best = at + 1;
        }

        return best;
    }

    /// <summary>Where a place begins that ends a text without a comma before it: <c>Hakwongo Corp. Seongnam, Korea</c>.</summary>
    public static int TrailingPlaceWithoutComma(string text)
    {
        int earliest = Math.Max(0, text.TrimEnd().Length - LongestPlace - 1);
        for (int at = text.IndexOf(' ', earliest); at > 0; at = text.IndexOf(' ', at + 1))
        {
            string tail = text[at..].Trim();
            string[] parts = Parts(tail);
            if (text[at - 1] is '.' or ')' && parts.Length > 0 && Cities.Contains(parts[0]) && IsPlace(tail)) return at + 1;
        }

        return -1;
    }

    /// <summary>True when a text can be a town's name: a few capitalised words that name nothing else.</summary>
    public static bool LooksLikeTown(string part) =>
        part.Length is >= 2 and <= 30 && char.IsUpper(part[0]) && part.Split(' ').Length <= 3 && !part.Any(char.IsDigit) && !FieldWords.NamesOrganisation(part) && !FieldWords.NamesUnit(part) && !FieldWords.NamesRole(part);

    private static string[] Parts(string text) => text.Split([',', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static FrozenSet<string> Names(string kind) =>
        EmbeddedTable.Rows("places.tsv").First(row => row[0] == kind)[1].Split('|').ToFrozenSet(kind == "stateCode" ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
}
