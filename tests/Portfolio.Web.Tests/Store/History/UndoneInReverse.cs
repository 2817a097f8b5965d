using Portfolio.Store.Checking;
using Portfolio.Store.History;

namespace Portfolio.Web.Tests.Store.History;

/// <summary>Whatever is done, step by step, and undone in reverse order, leaves what visitors see as it was before each step.</summary>
internal static class UndoneInReverse
{
    public static async Task HoldsAsync(TemporaryStore store, IEnumerable<int> steps, Func<int, Task> doAsync, Func<Task<string>> publicAsync)
    {
        var states = new Stack<(int Revision, string Before)>();
        foreach (int step in steps)
        {
            int last = await LastAsync(store);
            string before = await publicAsync();
            await doAsync(step);
            if (await LastAsync(store) > last) states.Push((last + 1, before));
        }

        while (states.TryPop(out var state))
        {
            var plan = await store.AskAsync<UndoRevision, UndoPlan>(u => u.RunAsync(state.Revision, new Dictionary<string, bool>(), "admin"));
            Assert.True(plan.Outcome is UndoOutcome.Done or UndoOutcome.Nothing, $"{plan.What}: {plan.Outcome} {string.Join(' ', plan.Stays)} {string.Join(' ', plan.Conflicts)}");
            Assert.Equal(state.Before, await publicAsync());
        }

        Assert.Empty(await store.AskAsync<StoreCheck, IReadOnlyList<string>>(c => c.RunAsync()));
    }

    public static async Task<int> LastAsync(TemporaryStore store) => (int)await store.CountAsync("SELECT max(Id) FROM Revisions");
}
