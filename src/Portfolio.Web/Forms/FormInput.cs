namespace Portfolio.Web.Forms;

/// <summary>An input as a partial shows it.</summary>
/// <param name="Field">What it holds.</param>
/// <param name="Name">Its name in the form.</param>
/// <param name="Text">What stands in the form.</param>
/// <param name="Errors">What is wrong with the form.</param>
internal sealed record FormInput(FormField Field, string Name, FormText Text, FormErrors Errors)
{
    /// <summary>The input's id.</summary>
    public string Id => IdOf(Name);

    /// <summary>What was typed.</summary>
    public string Value => Text[Name];

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Error => Errors.Of(Name);

    /// <summary>For <c>aria-describedby</c>: the ids of the hint and of what is wrong; null when there is neither.</summary>
    public string? DescribedBy =>
        string.Join(' ', new[] { Field.Hint is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error" }.Where(id => id is not null)) is { Length: > 0 } ids ? ids : null;

    /// <summary>For <c>aria-invalid</c>: null leaves the attribute out.</summary>
    public string? Invalid => Error is null ? null : "true";

    /// <summary>The input in a row of this list.</summary>
    public FormInput In(int row, FormField column) => new(column, $"{FormText.Row(Name, row)}.{column.Name}", Text, Errors);

    /// <summary>The id of an input of that name.</summary>
    public static string IdOf(string name) => "f-" + name.Replace('.', '-');
}
