namespace Portfolio.Web.Forms;

/// <summary>What is wrong with a form.</summary>
internal sealed class FormErrors
{
    private readonly List<FormError> errors = [];

    /// <summary>In the order of the inputs.</summary>
    public IReadOnlyList<FormError> All => errors;

    /// <summary>Notes what is wrong with an input: a sentence that says what to do.</summary>
    public void Add(string name, string message) => errors.Add(new FormError(name, message));

    /// <summary>What is wrong with an input; null when nothing is.</summary>
    public string? Of(string name) => errors.Find(e => e.Name == name)?.Message;
}

/// <summary>What is wrong with one input.</summary>
/// <param name="Name">The input's name; empty for the whole form.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record FormError(string Name, string Message);
