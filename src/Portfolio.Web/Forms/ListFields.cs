using System.Text;
using System.Text.Json.Nodes;
using Portfolio.Cv;
using Portfolio.Cv.Reading;
using Portfolio.Web.Languages;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Forms;

/// <summary>A list of short texts, one a line.</summary>
internal record LinesField(string Name, Phrase Label) : FormField(Name, Label)
{
    /// <summary>The most characters of one.</summary>
    public int Longest { get; init; } = 300;

    /// <summary>How many there may be.</summary>
    public int Most { get; init; } = 200;

    /// <summary>True when each is Markdown, and is previewed as a list.</summary>
    public bool IsMarkdown { get; init; }

    public override string Partial => "Forms/_Lines";

    public override void Write(JsonNode? value, FormText text, string name) =>
        text[name] = string.Join('\n', (value as JsonArray ?? []).Select(item => OneLine(item?.GetValue<string>())));

    protected override JsonNode? ReadTyped(FormText text, string name, FormErrors errors)
    {
        var items = new JsonArray();
        foreach (string typed in text[name].Split('\n'))
        {
            string line = IsMarkdown ? WithoutBullet(TypedLine.Of(typed)) : TypedLine.Of(typed);
            if (line.Length == 0) continue;
            if (ReadLine(line, name, errors) is not { } item) return null;
            items.Add(item);
        }

        if (items.Count > Most) errors.Add(name, Words.Of("{field} has {count} lines; at most {most} fit.", Label, items.Count, Most));
        return items.Count > 0 ? items : null;
    }

    /// <summary>Reads one line; null when something is wrong with it.</summary>
    protected virtual JsonNode? ReadLine(string line, string name, FormErrors errors)
    {
        if (line.Length <= Longest) return JsonValue.Create(line);
        errors.Add(name, Words.Of("The line “{line}…” has {length} characters; at most {most} fit. Shorten it.", line[..40], Words.Number(line.Length), Words.Number(Longest)));
        return null;
    }

    /// <summary>A text without breaks, to stand on one line.</summary>
    protected static string OneLine(string? text) => (text ?? "").ReplaceLineEndings(" ");

    /// <summary>A line without the bullet that was pasted with it.</summary>
    protected static string WithoutBullet(string line) =>
        line.Length > 2 && line[0] is '-' or '*' or '•' or '–' && line[1] == ' ' ? line[2..].TrimStart() : line;
}

/// <summary>A list of dates, one a line.</summary>
internal sealed record DatesField(string Name, Phrase Label) : LinesField(Name, Label)
{
    public override void Write(JsonNode? value, FormText text, string name) =>
        text[name] = string.Join('\n', (value as JsonArray ?? []).Select(item => DateText.ToType(PartialDate.Parse(item!.GetValue<string>()))));

    protected override JsonNode? ReadLine(string line, string name, FormErrors errors)
    {
        if (TypedText.Date(line) is { IsPresent: false } date) return JsonValue.Create(date.ToString());
        errors.Add(name, Words.Of("“{line}” is not read as a date. Write one on each line: 2020, Mar 2020 or Fall 2020.", line.Length <= 40 ? line : line[..40] + "…"));
        return null;
    }
}

/// <summary>Points with points below them, one a line; two spaces before one put it below the one above.</summary>
internal sealed record PointsField(string Name, Phrase Label) : FormField(Name, Label)
{
    private const int Longest = 4000, Most = 300, Deepest = 4;

    public override string Partial => "Forms/_Lines";

    public override void Write(JsonNode? value, FormText text, string name)
    {
        var lines = new StringBuilder();
        Append(value, 0);
        text[name] = lines.ToString().TrimEnd('\n');

        void Append(JsonNode? points, int depth)
        {
            foreach (var point in points as JsonArray ?? [])
            {
                lines.Append(' ', depth * 2).Append((point?["text"]?.GetValue<string>() ?? "").ReplaceLineEndings(" ")).Append('\n');
                Append(point?["highlights"], depth + 1);
            }
        }
    }

    protected override JsonNode? ReadTyped(FormText text, string name, FormErrors errors)
    {
        var all = new JsonArray();
        // The lists that a next point may join, with the indents that they began with.
        var open = new Stack<(int Indent, JsonArray Points)>([(-1, all)]);
        int count = 0;
        foreach (string typed in text[name].Replace("\t", "  ", StringComparison.Ordinal).Split('\n'))
        {
            string line = TypedLine.Of(typed);
            if (line.Length > 2 && line[0] is '-' or '*' or '•' or '–' && line[1] == ' ') line = line[2..].TrimStart();
            if (line.Length == 0) continue;
            if (!Fits(line, Longest, name, errors)) return null;
            if (++count > Most)
            {
                errors.Add(name, Words.Of("{field} has more than {most} points.", Label, Most));
                return null;
            }

            int indent = typed.Length - typed.TrimStart().Length;
            while (open.Peek().Indent >= indent || open.Count > Deepest) open.Pop();
            var point = new JsonObject { ["text"] = line };
            open.Peek().Points.Add(point);
            open.Push((indent, Below(point)));
        }

        return all.Count > 0 ? all : null;
    }

    private static JsonArray Below(JsonObject point)
    {
        var below = new JsonArray();
        point["highlights"] = below;
        return below;
    }
}
