using System.Security.Cryptography;
using System.Text;

namespace SSBms.Cli.Serve;

/// <summary>A secret of one start of the console: who knows it may look where others may not, and change something.</summary>
internal sealed class AccessToken
{
    private const int Bytes = 24;

    private readonly byte[] _bytes;

    /// <summary>Draws one that nobody can guess.</summary>
    public AccessToken()
    {
        Text = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        _bytes = Encoding.ASCII.GetBytes(Text);
    }

    /// <summary>The secret.</summary>
    public string Text { get; }

    /// <summary>Whether somebody knows it; takes as long for every guess.</summary>
    /// <param name="guess">What was said; null for nothing.</param>
    public bool Is(string? guess)
    {
        return guess is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(guess), _bytes);
    }
}
