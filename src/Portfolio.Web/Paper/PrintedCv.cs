using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Paper;

/// <summary>Writes a CV as a page that stands alone: the site's style sheet and its letters for paper are in it.</summary>
internal sealed class PrintedCv(IRazorViewEngine views, ITempDataDictionaryFactory kept, IWebHostEnvironment environment)
{
    private const string View = "/Pages/Researchers/_PrintedCv.cshtml";
    private static readonly string Letters = ReadLetters();
    private readonly Lazy<string> _style = new(() =>
    {
        using var style = new StreamReader(environment.WebRootFileProvider.GetFileInfo("site.css").CreateReadStream());
        return Letters + style.ReadToEnd();
    });

    /// <summary>The page's HTML.</summary>
    /// <param name="context">The request that asks for it.</param>
    /// <param name="person">What stands on it.</param>
    /// <param name="selection">The form and the paper.</param>
    public async Task<string> WriteAsync(ActionContext context, ResearcherPage person, CvSelection selection)
    {
        var found = views.GetView(null, View, isMainPage: true);
        if (!found.Success) throw new InvalidOperationException($"There is no view {View}.");
        await using var html = new StringWriter();
        var data = new ViewDataDictionary<ResearcherPage>(new Microsoft.AspNetCore.Mvc.ModelBinding.EmptyModelMetadataProvider(), context.ModelState) { Model = person };
        data["Selection"] = selection;
        data["Style"] = _style.Value;
        var view = new ViewContext(context, found.View, data, kept.GetTempData(context.HttpContext), html, new HtmlHelperOptions());
        await found.View.RenderAsync(view);
        return html.ToString();
    }

    // Source Serif 4, by weight, slant and range of letters.
    private static string ReadLetters()
    {
        const string latin = "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
        const string latinExtended = "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF";
        var faces = from weight in (int[])[400, 600]
                    from slant in weight == 400 ? (string[])["normal", "italic"] : ["normal"]
                    from range in (string[])["latin", "latin-ext"]
                    select (weight, slant, range);
        return string.Concat(faces.Select(face =>
            $"@font-face{{font-family:\"Source Serif 4\";font-weight:{face.weight};font-style:{face.slant};src:url(data:font/woff2;base64,{Read($"source-serif-4-{face.range}-{face.weight}-{face.slant}.woff2")});unicode-range:{(face.range == "latin" ? latin : latinExtended)}}}\n"));
    }

    private static string Read(string name)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Portfolio.Web.Paper.Fonts.{name}") ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return Convert.ToBase64String(bytes.ToArray());
    }
}
