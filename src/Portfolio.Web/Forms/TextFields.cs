using System.Globalization;
using System.Text.Json.Nodes;
using Portfolio.Cv;
using Portfolio.Cv.Reading;
using Portfolio.Web.Languages;
using Portfolio.Web.Rendering;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Forms;

/// <summary>A line of text.</summary>
internal sealed record TextField(string Name, Phrase Label) : FormField(Name, Label)
{
    /// <summary>The most characters.</summary>
    public int Longest { get; init; } = 300;

    /// <summary>Texts to choose from, beside typing one; they stand in the page.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>The address that suggests texts (a JSON array of strings) for what was typed, which is put after it; null for none.</summary>
    public string? SuggestedBy { get; init; }

    public override string Partial => "Forms/_Text";

    public override void Write(JsonNode? value, FormText text, string name) => text[name] = value?.GetValue<string>() ?? "";

    protected override JsonNode? ReadTyped(FormText text, string name, FormErrors errors)
    {
        string line = TypedLine.Of(text[name]);
        if (line.Length == 0 && IsRequired) errors.Add(name, Words.Of("{field} is missing. Write something here.", Label));
        return line.Length > 0 && Fits(line, Longest, name, errors) ? JsonValue.Create(line) : null;
    }
}

/// <summary>Markdown, with a preview by the renderer of the public pages.</summary>
internal sealed record MarkdownField(string Name, Phrase Label) : FormField(Name, Label)
{
    /// <summary>The most characters.</summary>
    public int Longest { get; init; } = 20_000;

    /// <summary>How many lines are seen at once.</summary>
    public int Height { get; init; } = 6;

    public override string Partial => "Forms/_Markdown";

    public override void Write(JsonNode? value, FormText text, string name) => text[name] = value?.GetValue<string>() ?? "";

    protected override JsonNode? ReadTyped(FormText text, string name, FormErrors errors)
    {
        string lines = TypedLine.Lines(text[name]);
        return lines.Length > 0 && Fits(lines, Longest, name, errors) ? JsonValue.Create(lines) : null;
    }
}

/// <summary>A date as exact as it is known.</summary>
internal sealed record DateField(string Name, Phrase Label) : FormField(Name, Label)
{
    private const int Longest = 60;

    /// <summary>Whether it may be “present”.</summary>
    public bool MayBePresent { get; init; }

    public override string Partial => "Forms/_Date";

    public override void Write(JsonNode? value, FormText text, string name) =>
        text[name] = value is null ? "" : PartialDate.TryParse(value.GetValue<string>(), out var date) ? DateText.ToType(date) : value.GetValue<string>();

    protected override JsonNode? ReadTyped(FormText text, string name, FormErrors errors)
    {
        string typed = TypedLine.Of(text[name]);
        if (typed.Length == 0 || !Fits(typed, Longest, name, errors)) return null;
        if (TypedText.Date(typed) is { } date && (MayBePresent || !date.IsPresent)) return JsonValue.Create(date.ToString());
        errors.Add(name, TypedText.IsSpan(typed)
            ? Words.Of("{field} is one date, and “{typed}” is a span. Write its first and its last date into the two fields.", Label, typed)
            : MayBePresent
                ? Words.Of("“{typed}” is not read as a date. Write 2020, Mar 2020, 1 Mar 2020 or Fall 2020, or present for what goes on.", typed)
                : Words.Of("“{typed}” is not read as a date. Write 2020, Mar 2020, 1 Mar 2020 or Fall 2020.", typed));
        return null;
    }
}

/// <summary>A whole number.</summary>
internal sealed record NumberField(string Name, Phrase Label) : FormField(Name, Label)
{
    /// <summary>The least that it may be.</summary>
    public int Least { get; init; }

    /// <summary>The most that it may be.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>A year.</summary>
    public static NumberField Year(string name = "year") => new(name, "Year") { Least = 1000, Most = 2200 };

    public override string Partial => "Forms/_Number";

    public override void Write(JsonNode? value, FormText text, string name) => text[name] = value?.ToJsonString() ?? "";

    protected override JsonNode? ReadTyped(FormText text, string name, FormErrors errors)
    {
        string typed = TypedLine.Of(text[name]);
        if (int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= Least && number <= Most) return JsonValue.Create(number);
        string shown = typed.Length <= 40 ? typed : typed[..40] + "…";
        errors.Add(name, Most == int.MaxValue
            ? Words.Of("“{typed}” is not a whole number from {least} on.", shown, Least)
            : Words.Of("“{typed}” is not a whole number from {least} to {most}.", shown, Least, Most));
        return null;
    }
}

/// <summary>One of some words.</summary>
internal record ChoiceField(string Name, Phrase Label, IReadOnlyList<(string Value, Phrase Label)> Choices) : FormField(Name, Label)
{
    /// <summary>The words for none of them; null where one has to be chosen.</summary>
    public Phrase? None { get; init; } = new Phrase("–", IsSaid: true);

    public override string Partial => "Forms/_Choice";

    public override void Write(JsonNode? value, FormText text, string name) => text[name] = value?.ToString() ?? "";

    protected override JsonNode? ReadTyped(FormText text, string name, FormErrors errors)
    {
        string chosen = text[name];
        if (Choices.Any(c => c.Value == chosen)) return JsonValue.Create(chosen);
        errors.Add(name, Words.Of("{field}: choose one of the list.", Label));
        return null;
    }
}

/// <summary>One of the site's themes, each shown as it looks.</summary>
internal sealed record ThemeField(string Name, Phrase Label) : ChoiceField(Name, Label, [.. Theme.All.Select(t => (t.Name, t.Label))])
{
    public override string Partial => "Forms/_Themes";
}

/// <summary>A box to tick.</summary>
internal sealed record CheckField(string Name, Phrase Label) : FormField(Name, Label)
{
    /// <summary>What a box that is ticked sends.</summary>
    public const string Ticked = "on";

    public override string Partial => "Forms/_Check";

    public override void Write(JsonNode? value, FormText text, string name) => text[name] = value?.GetValue<bool>() == true ? Ticked : "";

    protected override JsonNode? ReadTyped(FormText text, string name, FormErrors errors) => JsonValue.Create(true);
}
