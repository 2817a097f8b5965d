using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>An admin edits, as a browser has it. The researcher is made by hand, so that the CVs that ship stay as they are.</summary>
[Collection(EditorsSite.Name)]
public sealed class EditingPages(BrowserSite site)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task With_the_keyboard_alone_a_position_is_edited_and_seen_on_the_public_page(int width)
    {
        var complaints = new List<string>();
        string slug = await MakeResearcherAsync($"Keyboard {width}");
        await site.MakeAdminAsync();
        var page = await site.OpenAsync("/account/sign-in", complaints, width);
        await BrowserSite.TypeIntoAsync(page, "#email", BrowserSite.AdminEmail);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(BrowserSite.AdminPassword);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin");
        await FollowAsync(page, ".admin-bar a[href='/admin/researchers']", "**/admin/researchers");
        await FollowAsync(page, $"a[href='/admin/researchers/{slug}']", $"**/admin/researchers/{slug}");
        await FollowAsync(page, "a.entry-title", "**/positions/*");
        await TabToAsync(page, "#f-role");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Head of Looms");
        await TabToAsync(page, "#f-start");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("march 2021");
        await Assertions.Expect(page.Locator("#f-start-reading")).ToHaveTextAsync("read as 2021-03");
        // Enter in an input saves, and presses no row's button.
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/admin/researchers/{slug}?done=saved*");
        await Assertions.Expect(page.Locator("[role=status].alert")).ToHaveTextAsync("Saved.");
        await TabToAsync(page, "button[formaction*='handler=ShowPerson' i]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**done=shown*");
        await FollowAsync(page, $"main a[href='/researchers/{slug}']", $"**/researchers/{slug}");
        await Assertions.Expect(page.Locator(".entry h3")).ToHaveTextAsync("Head of Looms");
        await Assertions.Expect(page.Locator(".entry .when")).ToContainTextAsync("Mar 2021");
        await page.GotoAsync($"/admin/researchers/{slug}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide the whole page" }).ClickAsync();
        await page.WaitForURLAsync("**done=hidden*");
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_typed_survives_a_closed_tab_and_an_expired_session()
    {
        string slug = await MakeResearcherAsync("Draft Keeper");
        var page = await site.OpenSignedInAsync($"/admin/researchers/{slug}/awards/new", []);
        string form = page.Url;
        await page.GetByLabel("Award").FillAsync("Medal of Tin");
        await page.GetByLabel("Description").FillAsync("A long text");
        await UntilAsync(page, "Object.keys(localStorage).some(k => k.startsWith('draft:') && localStorage[k].includes('A long text'))");
        var other = await page.Context.NewPageAsync();
        await page.CloseAsync();
        await other.GotoAsync(form);
        await Assertions.Expect(other.Locator(".draft")).ToContainTextAsync("Unsaved text from");
        await Assertions.Expect(other.GetByLabel("Description")).ToHaveValueAsync("A long text");

        // The session ends; the form's submission lands on the sign-in, and the form comes back with all that was typed.
        await other.GetByLabel("Given by").FillAsync("The Crown");
        await other.Context.ClearCookiesAsync();
        await other.Locator("main button.primary").ClickAsync();
        await other.WaitForURLAsync("**/account/sign-in*");
        await BrowserSite.SignInAsync(other);
        await other.WaitForURLAsync(form);
        await Assertions.Expect(other.GetByLabel("Given by")).ToHaveValueAsync("The Crown");
        await other.Locator("main button.primary").ClickAsync();
        await other.WaitForURLAsync("**?done=added*");
        await other.GotoAsync(form);
        await Assertions.Expect(other.GetByLabel("Award")).ToHaveValueAsync("");
        await Assertions.Expect(other.Locator(".draft")).ToHaveCountAsync(0);

        // Discarded, it is gone; and signing out forgets what there is.
        await other.GetByLabel("Award").FillAsync("Nothing");
        await UntilAsync(other, "Object.keys(localStorage).some(k => k.startsWith('draft:'))");
        await other.ReloadAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Discard it" }).ClickAsync();
        await Assertions.Expect(other.GetByLabel("Award")).ToHaveValueAsync("");
        await other.GetByLabel("Award").FillAsync("Secret");
        await UntilAsync(other, "Object.keys(localStorage).some(k => k.startsWith('draft:'))");
        await other.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await other.WaitForURLAsync(url => !url.Contains("/admin", StringComparison.Ordinal));
        Assert.Equal(0, await other.EvaluateAsync<int>("Object.keys(localStorage).filter(k => k.startsWith('draft:')).length"));
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task Rows_change_in_place_texts_are_previewed_and_entries_dragged()
    {
        var complaints = new List<string>();
        string slug = await MakeResearcherAsync("Row Mover");
        var page = await site.OpenSignedInAsync($"/admin/researchers/{slug}/patents/new", complaints);
        await page.FillAsync("[name=title]", "Loom");
        await page.FillAsync("[name='contributors.0.name']", "Ada");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add another inventor" }).ClickAsync();
        await page.FillAsync("[name='contributors.1.name']", "Bo");
        await page.CheckAsync("[name='contributors.1.equal']");
        await page.GetByRole(AriaRole.Button, new() { Name = "Move inventor 2 up" }).ClickAsync();
        Assert.Equal(["Bo", "Ada"], await page.Locator("[name^='contributors.'][name$='.name']").EvaluateAllAsync<string[]>("all => all.map(e => e.value)"));
        Assert.True(await page.Locator("[name='contributors.0.equal']").IsCheckedAsync());
        await page.FillAsync("[name=description]", "With **care** <script>alert(1)</script>");
        await Assertions.Expect(page.Locator(".preview strong")).ToHaveTextAsync("care");
        Assert.Equal(0, await page.Locator(".preview script").CountAsync());
        await page.Locator("button.primary").ClickAsync();
        await page.WaitForURLAsync("**done=added*");
        await page.Locator("a.entry-title[href*='/patents/']").ClickAsync();
        Assert.Equal("Bo", await page.InputValueAsync("[name='contributors.0.name']"));

        foreach (string title in (string[])["First", "Second"])
        {
            await page.GotoAsync($"/admin/researchers/{slug}/awards/new");
            await page.GetByLabel("Award").FillAsync(title);
            await page.Locator("button.primary").ClickAsync();
            await page.WaitForURLAsync("**done=added*");
        }

        var titles = page.Locator("a.entry-title[href*='/awards/']");
        Assert.Equal(["Second", "First"], await titles.AllInnerTextsAsync());
        await page.Locator("[data-id]:has-text('Second')").DragToAsync(page.Locator("[data-id]:has-text('First')"), new() { TargetPosition = new() { X = 20, Y = 40 } });
        await page.WaitForURLAsync("**done=moved*");
        Assert.Equal(["First", "Second"], await titles.AllInnerTextsAsync());
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task Entries_of_all_kinds_are_added_hidden_deleted_and_restored(int width, bool javaScript)
    {
        var complaints = new List<string>();
        string slug = await MakeResearcherAsync($"Entries {width}"), at = $"/admin/researchers/{slug}";
        var page = await site.OpenSignedInAsync(at, complaints, width, javaScript: javaScript);
        string[] kinds = await page.Locator("section[aria-labelledby=add] a").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href').split('/').at(-2))");
        Assert.Equal(13, kinds.Length);
        foreach (string kind in kinds)
        {
            string name = $"Loom of {kind}";
            await page.Locator($"section[aria-labelledby=add] a[href='{at}/{kind}/new']").ClickAsync();
            var form = page.Locator("form[data-draft]");
            await form.Locator("input[type=text], textarea").First.FillAsync(name);
            // Skills are their group's, the only kind that needs two fields.
            if (kind == "skills") await form.Locator("textarea").FillAsync("Weaving");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync($"**{at}?done=added*");
            await PressAsync("Hide", "hidden");
            await PressAsync("Show", "shown");
            await PressAsync("Delete", "deleted");
            await PressAsync("Restore", "restored");

            async Task PressAsync(string button, string done)
            {
                await page.GetByRole(AriaRole.Button, new() { Name = $"{button} “{name}”" }).PressAsync("Enter");
                await page.WaitForURLAsync($"**done={done}*");
            }
        }

        await page.GotoAsync($"{at}/preview");
        foreach (string kind in kinds) await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"Loom of {kind}");
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    // Soft shapes and a sensor's noise, as a camera has them: as JPEG, in Base64.
    private const string Portrait = """
        () => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 2500, height: 2000 }), context = canvas.getContext('2d');
          for (const [x, y, size, colour] of [[1250, 1000, 2400, '#5a7f8c'], [1250, 900, 700, '#e0b090'], [1250, 2100, 900, '#223344'], [1050, 800, 120, '#302020'], [1450, 800, 120, '#302020'], [1250, 420, 600, '#402a1a']]) {
            const shade = context.createRadialGradient(x, y, size / 4, x, y, size);
            shade.addColorStop(0, colour);
            shade.addColorStop(1, colour + '00');
            context.fillStyle = shade;
            context.fillRect(0, 0, 2500, 2000);
          }
          const picture = context.getImageData(0, 0, 2500, 2000);
          let seed = 1;
          for (let i = 0; i < picture.data.length; i++) if (i % 4 < 3) picture.data[i] += (seed = seed * 16807 % 2147483647) % 25 - 12;
          context.putImageData(picture, 0, 0);
          return canvas.toDataURL('image/jpeg', .9).split(',')[1];
        }
        """;

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_large_photo_is_made_small_before_it_is_sent(int width)
    {
        string slug = await MakeResearcherAsync($"Photo Sitter {width}");
        var page = await site.OpenSignedInAsync($"/admin/researchers/{slug}/photo", [], width);
        byte[] large = Convert.FromBase64String(await page.EvaluateAsync<string>(Portrait));
        Assert.True(large.Length > 500_000, $"{large.Length} bytes are no large photo");
        await page.SetInputFilesAsync("#photo", new FilePayload { Name = "me.jpg", MimeType = "image/jpeg", Buffer = large });
        await UntilAsync(page, "document.getElementById('photo').files[0]?.type === 'image/webp'");
        Assert.InRange(await page.EvaluateAsync<int>("document.getElementById('photo').files[0].size"), 2_000, 9_000);
        await page.Locator("button.primary").ClickAsync();
        await page.WaitForURLAsync("**done=photo*");
        await page.GotoAsync($"/admin/researchers/{slug}/preview");
        Assert.Equal("384 x 307", await page.Locator("img.photo").EvaluateAsync<string>("async i => { await i.decode(); return `${i.naturalWidth} x ${i.naturalHeight}`; }"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task The_pages_are_accessible_complain_of_nothing_and_fit_their_window(int width, ColorScheme scheme)
    {
        var complaints = new List<string>();
        string slug = await MakeResearcherAsync("Axe Tester");
        var page = await site.OpenSignedInAsync("/admin", complaints, width, scheme);
        string[] kinds = ["education", "positions", "awards", "teaching", "talks", "service", "projects", "grants", "patents", "skills", "languages", "statements", "activities"];
        string at = $"/admin/researchers/{slug}";
        foreach (string path in (string[])["/admin/researchers", "/admin/researchers/new", at, at + "/person", at + "/sections", at + "/preview", at + "/photo", "/admin/researchers/jonghyun-song", .. kinds.Select(kind => $"{at}/{kind}/new")])
        {
            await page.GotoAsync(path);
            await CheckAsync(path);
        }

        // As it comes back with something wrong, and with a preview.
        await page.GotoAsync(at + "/awards/new");
        await page.GetByLabel("Date").FillAsync("someday");
        await page.Locator("button.primary").ClickAsync();
        await page.Locator("#errors").WaitForAsync();
        await Assertions.Expect(page.Locator("#errors")).ToBeFocusedAsync();
        await CheckAsync("with errors");
        await page.GetByLabel("Date").FillAsync("2020");
        await page.GetByLabel("Award").FillAsync("Medal");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await page.Locator("#preview").WaitForAsync();
        await CheckAsync("with a preview");
        Assert.Empty(complaints);
        await page.Context.CloseAsync();

        Task CheckAsync(string what) => site.HoldsAsync(page, "edit" + what.Replace('/', '-').Replace(' ', '-'));
    }

    /// <summary>A researcher with one position, made without script; hidden from visitors.</summary>
    private async Task<string> MakeResearcherAsync(string name)
    {
        var page = await site.OpenSignedInAsync("/admin/researchers/new", [], javaScript: false);
        await page.FillAsync("[name=name]", name);
        await page.Locator("button.primary").ClickAsync();
        await page.WaitForURLAsync("**done=made*");
        string slug = new Uri(page.Url).AbsolutePath.Split('/')[^1];
        await page.GotoAsync($"/admin/researchers/{slug}/positions/new");
        await page.FillAsync("[name=role]", "Weaver");
        await page.Locator("button.primary").ClickAsync();
        await page.WaitForURLAsync("**done=added*");
        await page.Context.CloseAsync();
        return slug;
    }

    private static async Task FollowAsync(IPage page, string link, string url)
    {
        await TabToAsync(page, link);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url);
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (int i = 0; i < 120; i++)
        {
            if (await page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) ?? false", selector)) return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"Tab doesn't reach {selector} on {page.Url}.");
    }

    // Not WaitForFunctionAsync: it evaluates in the page, which the Content-Security-Policy forbids.
    private static async Task UntilAsync(IPage page, string isSo)
    {
        for (int tries = 0; tries < 200; tries++)
        {
            if (await page.EvaluateAsync<bool>(isSo)) return;
            await page.WaitForTimeoutAsync(50);
        }

        Assert.Fail($"Never came true: {isSo}");
    }
}
