using Portfolio.Cv;

namespace Portfolio.Store.Editing;

/// <summary>A few words by which a person knows an entry again in a list.</summary>
public static class EntryTitle
{
    private const int Longest = 120;

    /// <summary>The words of an entry: its title, or what it is and where.</summary>
    public static string Of(SectionKind kind, Cv.Entry entry)
    {
        string text = entry switch
        {
            Education e => Joined(Joined(e.Degree, e.Field), e.Institution),
            Position p => Joined(p.Role, p.Organisation),
            Award a => a.Title,
            Teaching t => Joined(t.Role, t.Course),
            Talk t => t.Title,
            Service s => Joined(Joined(s.Role, s.Venue), s.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Project p => p.Title,
            Grant g => g.Title,
            Patent p => p.Title,
            SkillGroup s => s.Group is { Length: > 0 } group ? group : string.Join(", ", s.Items),
            Language l => l.Name,
            Statement s => s.Heading,
            Activity a => a.Text,
            Publication p => p.Title,
            _ => "",
        } ?? "";
        if (text.Length == 0) text = EnumName.Of(kind);
        return text.Length <= Longest ? text : text[..(Longest - 1)].TrimEnd() + "…";
    }

    private static string? Joined(string? left, string? right) =>
        string.IsNullOrEmpty(left) ? right : string.IsNullOrEmpty(right) ? left : $"{left}, {right}";
}
