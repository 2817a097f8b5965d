using System.Text.Json.Nodes;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.FieldLists;

/// <summary>Contributors and links on one line: <c>**Jane Doe**\*; John Roe†</c>, <c>[pdf](…) [code](…)</c>.</summary>
internal static class CompactFields
{
    /// <summary>The marks behind a name: equal contribution, corresponding.</summary>
    public const char Equal = '*', Corresponding = '†';

    /// <summary>True when a name can stand in such a line.</summary>
    public static bool Fits(Contributor contributor) => contributor.Name.AsSpan().IndexOfAny(";*†\n") < 0 && contributor.Name.Trim() == contributor.Name && contributor.Name.Length > 0;

    public static JsonArray? Contributors(RichText text)
    {
        var contributors = new JsonArray();
        for (int from = 0; from <= text.Length;)
        {
            int end = text.Plain.IndexOf(';', from) is >= 0 and var at ? at : text.Length;
            var piece = text.Slice(from, end - from).Trim();
            string name = piece.Plain.TrimEnd(Equal, Corresponding), marks = piece.Plain[name.Length..];
            if (name.Length == 0) return null;
            var json = new JsonObject { ["name"] = name };
            if (piece.Runs[0].Style.HasFlag(TextStyle.Bold)) json["self"] = true;
            if (marks.Contains(Equal, StringComparison.Ordinal)) json["equal"] = true;
            if (marks.Contains(Corresponding, StringComparison.Ordinal)) json["corresponding"] = true;
            contributors.Add(json);
            from = end + 1;
        }

        return contributors;
    }

    public static JsonArray? Links(RichText text)
    {
        var links = new JsonArray();
        foreach (var run in text.Runs)
        {
            if (run.Url is not null) links.Add(new JsonObject { ["kind"] = run.Text, ["url"] = run.Url });
            else if (run.Text.Trim().Length > 0) return null;
        }

        return links.Count > 0 ? links : null;
    }
}
