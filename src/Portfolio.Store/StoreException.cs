using Portfolio.Cv;

namespace Portfolio.Store;

/// <summary>The store can't be used as it is. The message says what is wrong and what a person can do about it.</summary>
public sealed class StoreException : Exception
{
    /// <summary>An error with a message for who starts the program or uses it as a tool.</summary>
    public StoreException(string message, Exception? innerException = null)
        : this(Sentence.Said(message), innerException)
    {
    }

    /// <summary>An error with a message that a page shows.</summary>
    public StoreException(Sentence message, Exception? innerException = null)
        : base(message.ToString(), innerException) => Sentence = message;

    /// <summary>The message, to be said in the language of a page.</summary>
    public Sentence Sentence { get; }
}
