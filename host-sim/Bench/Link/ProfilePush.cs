using System.Globalization;
using SSBms.CellModels.Input;
using SSBms.Runtime;

namespace SSBms.Bench.Link;

/// <summary>What became of a profile that was given to a board.</summary>
/// <param name="IsTaken">True when the board guards by it now.</param>
/// <param name="Text">What it guards, or why it refused, in words.</param>
public sealed record ProfilePush(bool IsTaken, string Text)
{
    /// <summary>Gives a board a profile; the board decides whether it takes it: key on, contactor open, and nothing in it that it cannot guard by.</summary>
    /// <param name="board">The board.</param>
    /// <param name="profile">The bytes of the profile.</param>
    /// <exception cref="InputException">The board stops answering, or holds something else afterwards.</exception>
    public static ProfilePush Give(BoardClient board, byte[] profile)
    {
        ArgumentNullException.ThrowIfNull(board);
        _ = board.Identify();
        (AnswerCode answer, string refused) = board.PushProfile(profile);
        if (answer != AnswerCode.Done)
        {
            return new ProfilePush(false, AnswerText.Of(answer, refused));
        }

        IdentityMessage now = board.Identify();
        return new ProfilePush(
            true,
            string.Create(CultureInfo.InvariantCulture, $"the board guards {now.ProfileName} {now.ProfileHash:X8}")
        );
    }
}
