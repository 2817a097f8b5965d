using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Portfolio.Web.Tests.Accounts;

namespace Portfolio.Web.Tests.Pages.Admin;

/// <summary>A form of a page with what stands in it, as a browser without script sends it.</summary>
internal sealed class FilledForm
{
    private readonly Visitor visitor;
    private readonly string address;

    private FilledForm(Visitor visitor, string address, IHtmlFormElement form)
    {
        (this.visitor, this.address) = (visitor, form.GetAttribute("action") is { Length: > 0 } action ? action : address);
        foreach (var element in form.Elements.OfType<IHtmlElement>())
        {
            string? name = element.GetAttribute("name");
            if (name is null or "" || element.HasAttribute("disabled")) continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.HasAttribute("checked")) Fields[name] = box.GetAttribute("value") ?? "on";
                    break;
                case IHtmlInputElement { Type: not ("submit" or "file") } input:
                    Fields[name] = input.GetAttribute("value") ?? "";
                    break;
                case IHtmlTextAreaElement area:
                    Fields[name] = area.TextContent.Replace("\n", "\r\n", StringComparison.Ordinal);
                    break;
                case IHtmlSelectElement select:
                    Fields[name] = (select.QuerySelector("option[selected]") ?? select.QuerySelector("option"))?.GetAttribute("value") ?? "";
                    break;
            }
        }
    }

    /// <summary>What is sent.</summary>
    public Dictionary<string, string> Fields { get; } = [];

    /// <summary>The form of a page; by default the one that edits.</summary>
    public static async Task<FilledForm> OpenAsync(Visitor visitor, string address, string form = "form[data-draft]") =>
        Of(visitor, address, await visitor.PageAsync(address), form);

    public static FilledForm Of(Visitor visitor, string address, IDocument page, string form = "form[data-draft]") =>
        Of(visitor, address, page.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"{address} has no {form}."));

    public static FilledForm Of(Visitor visitor, string address, IHtmlFormElement form) => new(visitor, address, form);

    /// <summary>Types into inputs.</summary>
    public FilledForm With(params (string Name, string Value)[] values)
    {
        foreach (var (name, value) in values) Fields[name] = value;
        return this;
    }

    public Task<HttpResponseMessage> SendAsync() => visitor.PostAsync(address, Fields);

    /// <summary>Sends it, and has the page that comes back.</summary>
    public async Task<IDocument> SendForPageAsync()
    {
        var answer = await SendAsync();
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return await Visitor.ReadAsync(answer, address);
    }
}
