using System.Text.Json;
using System.Text.Json.Nodes;
using Portfolio.Store.Editing;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Forms;

/// <summary>
/// A form over something that is kept as JSON: its fields, what stands in them, what is wrong with it, and where somebody
/// else changed the same meanwhile. It carries what it began from, so that nothing is overwritten silently.
/// </summary>
internal sealed class EditForm
{
    /// <summary>The input that holds what the form began from.</summary>
    public const string BegunInput = "begun";

    /// <summary>The input that names the fields on which somebody else had another version.</summary>
    public const string DiffersInput = "differs";

    /// <summary>What the inputs begin with that choose between two versions of a field.</summary>
    public const string ChoiceInput = "choice";

    /// <summary>The button that changes the rows of a list, and nothing else: <c>links.2.up</c>.</summary>
    public const string RowsInput = "rows";

    private const int MostBegun = 512 * 1024;
    private readonly JsonObject begun;

    /// <summary>A form as it is opened.</summary>
    /// <param name="fields">Its fields, in order.</param>
    /// <param name="begun">The thing as it is now; empty for a new one.</param>
    public EditForm(IReadOnlyList<FormField> fields, JsonObject begun)
    {
        (Fields, this.begun) = (fields, begun);
        Wanted = begun;
        foreach (var field in fields) field.Write(begun[field.Name], Text, field.Name);
    }

    private EditForm(IReadOnlyList<FormField> fields, JsonObject begun, FormText text) => (Fields, this.begun, Text, Wanted) = (fields, begun, text, begun);

    /// <summary>The fields, in order.</summary>
    public IReadOnlyList<FormField> Fields { get; }

    /// <summary>What stands in the inputs.</summary>
    public FormText Text { get; } = new();

    /// <summary>What is wrong with it.</summary>
    public FormErrors Errors { get; } = new();

    /// <summary>Where somebody else saved another version since the form was opened; empty when nobody did.</summary>
    public IReadOnlyList<FieldDifference> Differences { get; private set; } = [];

    /// <summary>All fields as the person wants them. Those that the form doesn't show, or that were left alone, are as they were.</summary>
    public JsonObject Wanted { get; private set; }

    /// <summary>What the form began from, as JSON.</summary>
    public string Begun => begun.ToJsonString();

    /// <summary>True when a button only changed the rows of a list: the form is shown again, and nothing saved.</summary>
    public bool IsRowChange { get; private set; }

    /// <summary>Reads a form that was submitted.</summary>
    /// <param name="fields">Its fields, in order.</param>
    /// <param name="posted">What came.</param>
    /// <returns>The form; null when what it began from was damaged on its way.</returns>
    public static EditForm? Read(IReadOnlyList<FormField> fields, IFormCollection posted)
    {
        try
        {
            string json = posted[BegunInput].ToString();
            if (json.Length is 0 or > MostBegun || JsonNode.Parse(json) is not JsonObject begun) return null;
            var form = new EditForm(fields, begun, FormText.Of(posted));
            form.Choose();
            if (posted[RowsInput].ToString() is { Length: > 0 } change) form.ChangeRows(change);
            else form.ReadFields();
            return form;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Shows what somebody else saved meanwhile beside what was typed. What only they changed stands in the form then.</summary>
    /// <param name="differences">The fields.</param>
    /// <param name="current">The thing as it stands now: what the form begins from from now on.</param>
    public EditForm Beside(IReadOnlyList<FieldDifference> differences, JsonObject current)
    {
        var form = new EditForm(Fields, current, Text) { Differences = differences };
        foreach (var field in Fields.Where(f => differences.Any(d => d.Field == f.Name && !d.IsConflict))) form.Take(field);
        return form;
    }

    /// <summary>The input of a field as a partial shows it.</summary>
    public FormInput Input(FormField field) => new(field, field.Name, Text, Errors);

    /// <summary>The input of the field of that name.</summary>
    /// <exception cref="InvalidOperationException">There is no such field.</exception>
    public FormInput Input(string name) => Input(Fields.Single(f => f.Name == name));

    // Between the two versions of a field. What nobody chose yet is asked again.
    private void Choose()
    {
        var open = new List<FieldDifference>();
        foreach (var field in Fields.Where(f => Text[DiffersInput].Split(',').Contains(f.Name)))
        {
            string choice = Text[$"{ChoiceInput}.{field.Name}"];
            if (choice == "theirs") Take(field);
            else if (choice != "mine") open.Add(new FieldDifference(field.Name, begun[field.Name], field.Read(Text, field.Name, new FormErrors()), begun[field.Name]));
        }

        Differences = [.. open.Where(d => d.IsConflict)];
        foreach (var difference in Differences) Errors.Add(ChoiceInput + "." + difference.Field, Words.Of("Somebody else changed this, too. Choose one of the two versions."));
    }

    private void Take(FormField field)
    {
        var theirs = new FormText();
        field.Write(begun[field.Name], theirs, field.Name);
        Text.Take(theirs, field.Name);
    }

    private void ReadFields()
    {
        var wanted = begun.DeepClone().AsObject();
        foreach (var field in Fields)
        {
            // What was left alone stays as it is, even where an input can't show all of it.
            var before = new FormText();
            field.Write(begun[field.Name], before, field.Name);
            if (begun[field.Name] is not null && !before.IsBlank(field.Name) && Text.IsSame(before, field.Name)) continue;
            var value = field.Read(Text, field.Name, Errors) ?? field.Empty?.DeepClone();
            if (value is null) wanted.Remove(field.Name);
            else wanted[field.Name] = value;
        }

        Wanted = wanted;
    }

    private void ChangeRows(string change)
    {
        IsRowChange = true;
        if (change.Split('.') is not [var list, var index, var what] || Fields.FirstOrDefault(f => f.Name == list) is not RowsField || !int.TryParse(index, out int row)) return;
        switch (what)
        {
            case "up":
                Text.Swap(list, row, row - 1);
                break;
            case "down":
                Text.Swap(list, row, row + 1);
                break;
            case "remove":
                Text.Remove(list, row);
                break;
        }
    }
}
