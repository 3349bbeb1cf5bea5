using System.Globalization;
using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>
/// A chip with a tap on its wires: what is transferred can be written down, kept from the chip, or changed on its way back. A write of
/// 9000h to register 0Bh is "0B=9000", a read of two bytes from there "0B:2".
/// </summary>
internal sealed class TappedChip : BusDevice
{
    private readonly BusDevice _chip;
    private readonly bool _countsUp;
    private readonly List<WrongAnswer> _wrong = [];
    private List<string>? _log;

    /// <param name="chip">The chip.</param>
    /// <param name="countsUp">True when its registers are bytes and it counts its pointer up from one to the next.</param>
    public TappedChip(BusDevice chip, bool countsUp)
    {
        _chip = chip;
        _countsUp = countsUp;
    }

    /// <summary>Which transfers are not acknowledged, and never reach the chip.</summary>
    public Predicate<string>? Loses { get; set; }

    /// <summary>Bits that are wrong in the next answers of a register, after those that are wrong already.</summary>
    /// <param name="register">Its pointer.</param>
    /// <param name="bits">Which bits.</param>
    /// <param name="answers">In so many answers.</param>
    /// <param name="leastBytes">Only answers of so many bytes or more are wrong.</param>
    public void Flip(int register, long bits, int answers = int.MaxValue, int leastBytes = 1)
    {
        _wrong.Add(new WrongAnswer(register, bits, null, leastBytes) { Left = answers });
    }

    /// <summary>What a register says instead of what it holds.</summary>
    /// <param name="register">Its pointer.</param>
    /// <param name="content">What is said.</param>
    /// <param name="answers">In so many answers.</param>
    public void Say(int register, long content, int answers = int.MaxValue)
    {
        _wrong.Add(new WrongAnswer(register, 0, content, 1) { Left = answers });
    }

    /// <summary>From now on every answer is the chip's own, and every transfer reaches it.</summary>
    public void LeaveAlone()
    {
        _wrong.Clear();
        Loses = null;
    }

    /// <summary>What is transferred while something is done, lost transfers included.</summary>
    public List<string> During(Action action)
    {
        _log = [];
        action();
        List<string> log = _log;
        _log = null;
        return log;
    }

    public override BusStatus Transfer(ReadOnlySpan<byte> write, Span<byte> read)
    {
        if (_log is not null || Loses is not null)
        {
            string name = Name(write, read.Length);
            _log?.Add(name);
            if (Loses?.Invoke(name) == true)
            {
                return BusStatus.NotAcknowledged;
            }
        }

        BusStatus status = _chip.Transfer(write, read);
        if (status == BusStatus.Ok && _wrong.Count > 0 && !read.IsEmpty)
        {
            Change(write[0], read);
        }

        return status;
    }

    public override bool Write(ReadOnlySpan<byte> data)
    {
        return _chip.Write(data);
    }

    public override bool Read(Span<byte> data)
    {
        return _chip.Read(data);
    }

    private static string Name(ReadOnlySpan<byte> write, int readCount)
    {
        string content = write.Length > 1 ? "=" + Convert.ToHexString(write[1..]) : "";
        string asked = readCount > 0 ? string.Create(CultureInfo.InvariantCulture, $":{readCount}") : "";
        return Convert.ToHexString(write[..1]) + content + asked;
    }

    private void Change(int pointer, Span<byte> answer)
    {
        int first = _countsUp ? pointer : 0;
        int last = _countsUp ? pointer + answer.Length - 1 : 0;
        for (int place = first; place <= last; place++)
        {
            int register = _countsUp ? place : pointer;
            int length = answer.Length;
            if (_wrong.Find(wrong => wrong.Register == register && wrong.Left > 0 && length >= wrong.LeastBytes) is { } found)
            {
                found.Left--;
                found.Change(_countsUp ? answer.Slice(place - pointer, 1) : answer);
            }
        }
    }
}
