using System.Text;
using Portfolio.Cv;

namespace Portfolio.Store.Editing;

/// <summary>What people call a field that has a name in JSON.</summary>
public static class FieldLabel
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["contributors"] = "authors",
        ["slug"] = "address",
        ["kindOfEntry"] = "section",
        ["venueText"] = "venue as written",
        ["others"] = "et al.",
        ["photoNumber"] = "photo",
        ["isPublic"] = "shown to visitors",
        ["isVisible"] = "shown to visitors",
        ["isDeleted"] = "deleted",
        ["isGone"] = "no longer in its document",
    };

    /// <summary>The words, to be translated: <c>alternative names</c> for <c>alternativeNames</c>.</summary>
    public static Sentence Of(string name)
    {
        if (Labels.TryGetValue(name, out string? label)) return Sentence.Of(label);
        var words = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && words.Length > 0) words.Append(' ');
            words.Append(char.ToLowerInvariant(c));
        }

        return Sentence.Of(words.ToString());
    }
}
