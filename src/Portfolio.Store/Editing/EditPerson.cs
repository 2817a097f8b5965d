using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Entities;
using Portfolio.Store.Importing;
using Portfolio.Store.Writing;

namespace Portfolio.Store.Editing;

/// <summary>What a person does to a researcher: the fields of the page's head, who sees what, the sections, the photo.</summary>
public sealed class EditPerson(PortfolioDb db, WriteDoor door)
{
    /// <summary>Adds a researcher, whom visitors don't see until somebody shows them.</summary>
    /// <param name="fields">The fields, as <see cref="PersonFields"/> has them; a name has to be among them.</param>
    /// <param name="who">Who adds.</param>
    /// <param name="cancellation">Stops the write; nothing of it stays.</param>
    /// <returns>The slug.</returns>
    /// <exception cref="System.Text.Json.JsonException">The fields are not those of a person.</exception>
    public Task<string> AddAsync(JsonObject fields, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            string name = fields["name"]!.GetValue<string>();
            string slug = await new FreeSlug(db).ForResearcherAsync(name, token);
            var researcher = new Researcher { Slug = slug, Name = name, NameKey = TextKey.Of(name), SortName = name, SortKey = slug, IsVisible = false };
            db.Researchers.Add(researcher);
            PersonFields.Put(researcher, [], fields);
            await db.SaveChangesAsync(token);
            return new Written<string>(slug, Sentence.Of("Added {name} ({address})", name, slug));
        },
        cancellation);

    /// <summary>Saves a researcher's fields as a person left them.</summary>
    /// <param name="slug">Whose.</param>
    /// <param name="begun">The fields as they were when the person began.</param>
    /// <param name="wanted">The fields as the person wants them.</param>
    /// <param name="who">Who it is.</param>
    /// <param name="cancellation">Stops the write; nothing of it stays.</param>
    /// <returns>Whether it was saved, and where somebody else changed it meanwhile. Then nothing is written.</returns>
    /// <exception cref="System.Text.Json.JsonException">The fields are not those of a person.</exception>
    public Task<EditResult> SaveAsync(string slug, JsonObject begun, JsonObject wanted, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            if (await FindAsync(slug, token) is not { } researcher) return new Written<EditResult>(EditResult.Missing, null);
            var current = PersonFields.Of(researcher);
            var differences = FormMerge.Differences(begun, wanted, current);
            if (differences.Count > 0) return new Written<EditResult>(new EditResult(EditOutcome.ChangedMeanwhile, differences, current.ToJsonString()), null);
            PersonFields.Put(researcher, researcher.Documents, wanted);
            return new Written<EditResult>(EditResult.Saved, Sentence.Of("Changed {name} ({address})", researcher.Name, slug));
        },
        cancellation);

    /// <summary>Decides a conflict between what a person wrote and what the documents say now.</summary>
    /// <returns>False when there is no such researcher or conflict (any more).</returns>
    public Task<bool> DecideAsync(string slug, string field, bool keepsEdit, string who, CancellationToken cancellation = default) => ChangeAsync(
        slug,
        who,
        researcher =>
        {
            if (!researcher.Edits.Any(e => e.Field == field && e.IsConflict)) return null;
            PersonMerge.Decide(researcher, researcher.Documents, field, keepsEdit);
            return Sentence.Of("Decided on the {field} of {name} ({address})", FieldLabel.Of(field), researcher.Name, slug);
        },
        cancellation);

    /// <summary>Shows a researcher's page to visitors, or hides it from them with all that is theirs alone.</summary>
    /// <returns>False when there is no such researcher.</returns>
    public Task<bool> ShowAsync(string slug, bool isVisible, string who, CancellationToken cancellation = default) => ChangeAsync(
        slug,
        who,
        researcher =>
        {
            researcher.IsVisible = isVisible;
            return isVisible ? Sentence.Of("Showed {name} ({address})", researcher.Name, slug) : Sentence.Of("Hid {name} ({address})", researcher.Name, slug);
        },
        cancellation);

    /// <summary>Decides on the sections of a researcher's page: their order, and which of them visitors see.</summary>
    /// <returns>False when there is no such researcher.</returns>
    public Task<bool> ArrangeAsync(string slug, IReadOnlyList<SectionChoice> sections, string who, CancellationToken cancellation = default) => ChangeAsync(
        slug,
        who,
        researcher =>
        {
            researcher.SectionChoices = sections;
            return Sentence.Of("Arranged the sections of {name} ({address})", researcher.Name, slug);
        },
        cancellation);

    /// <summary>Gives a researcher's page a photo. Earlier ones stay in the store.</summary>
    /// <param name="slug">Whose.</param>
    /// <param name="photo">The photo, made safe; its researcher is set here. Null takes the photo off the page.</param>
    /// <param name="who">Who it is.</param>
    /// <param name="cancellation">Stops the write; nothing of it stays.</param>
    /// <returns>False when there is no such researcher.</returns>
    public Task<bool> SetPhotoAsync(string slug, Photo? photo, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            if (await db.Researchers.FirstOrDefaultAsync(r => r.Slug == slug, token) is not { } researcher) return new Written<bool>(false, null);
            if (photo is null) researcher.PhotoId = null;
            else
            {
                photo.ResearcherId = researcher.Id;
                db.Photos.Add(photo);
                await db.SaveChangesAsync(token);
                researcher.PhotoId = photo.Id;
            }

            return new Written<bool>(true, photo is null ? Sentence.Of("Removed the photo of {name} ({address})", researcher.Name, slug) : Sentence.Of("Changed the photo of {name} ({address})", researcher.Name, slug));
        },
        cancellation);

    private Task<bool> ChangeAsync(string slug, string who, Func<Researcher, Sentence?> change, CancellationToken cancellation) => door.RunAsync(
        who,
        async token =>
        {
            if (await FindAsync(slug, token) is not { } researcher || change(researcher) is not { } done) return new Written<bool>(false, null);
            return new Written<bool>(true, done);
        },
        cancellation);

    private Task<Researcher?> FindAsync(string slug, CancellationToken cancellation) =>
        db.Researchers.Include(r => r.Contacts).Include(r => r.Documents).AsSplitQuery().FirstOrDefaultAsync(r => r.Slug == slug, cancellation);
}
