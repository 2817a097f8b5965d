using System.Text.Json.Nodes;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Forms;

/// <summary>One field of a form: how its JSON stands in inputs, and what the inputs say as JSON.</summary>
/// <param name="Name">The field, as its JSON names it.</param>
/// <param name="Label">The words beside the input.</param>
internal abstract record FormField(string Name, Phrase Label)
{
    /// <summary>What to write, in a line below the label; null where the label says enough.</summary>
    public Phrase? Hint { get; init; }

    /// <summary>True when it can't be left empty.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The value that it has when nothing is in it; null to leave the field out.</summary>
    public JsonNode? Empty { get; init; }

    /// <summary>The partial that shows it.</summary>
    public abstract string Partial { get; }

    /// <summary>Puts a value into the inputs.</summary>
    /// <param name="value">The value; null for none.</param>
    /// <param name="text">Where the inputs' texts go.</param>
    /// <param name="name">The input's name, or what the names of the inputs begin with.</param>
    public abstract void Write(JsonNode? value, FormText text, string name);

    /// <summary>Reads the inputs; null when nothing is in them. What is wrong is noted.</summary>
    public JsonNode? Read(FormText text, string name, FormErrors errors)
    {
        if (!text.IsBlank(name)) return ReadTyped(text, name, errors);
        if (IsRequired) errors.Add(name, Words.Of("{field} is missing. Write something here.", Label));
        return null;
    }

    /// <summary>Reads inputs into which something was typed.</summary>
    protected abstract JsonNode? ReadTyped(FormText text, string name, FormErrors errors);

    /// <summary>A value in words, for people who choose between two.</summary>
    public string Describe(JsonNode? value)
    {
        var text = new FormText();
        Write(value, text, Name);
        return string.Join('\n', text.Under(Name));
    }

    /// <summary>Notes a text that is longer than it may be.</summary>
    protected bool Fits(string text, int most, string name, FormErrors errors)
    {
        if (text.Length <= most) return true;
        errors.Add(name, Words.Of("{field} has {length} characters; at most {most} fit. Shorten it.", Label, Words.Number(text.Length), Words.Number(most)));
        return false;
    }
}
