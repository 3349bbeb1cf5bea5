using Mono.Cecil;

namespace SSBms.NanoCheck.Flow.Knowledge;

/// <summary>What goes into methods and comes out of them, from every call the firmware makes.</summary>
public sealed class CallKnowledge
{
    private const int Patience = 4;

    private readonly Dictionary<(MethodDefinition Method, int Index), Doubts> _passed = [];
    private readonly Dictionary<MethodDefinition, Fact> _returned = [];
    private readonly Dictionary<MethodDefinition, int> _changes = [];
    private readonly HashSet<MethodDefinition> _followed = [];
    private readonly HashSet<MethodDefinition> _summarized = [];

    /// <summary>True when something new was learned since it was last set to false.</summary>
    public bool Changed { get; set; }

    /// <summary>What has to be doubted of a parameter.</summary>
    /// <param name="method">The method.</param>
    /// <param name="index">Which, this counted where there is one.</param>
    public Doubts DoubtsOf(MethodDefinition method, int index)
    {
        return _passed.GetValueOrDefault((method, index));
    }

    /// <summary>What a method returns, as far as it was followed.</summary>
    /// <param name="method">The method.</param>
    public Fact ReturnOf(MethodDefinition method)
    {
        return _returned.GetValueOrDefault(method, Fact.None);
    }

    /// <summary>True when some call to the method was followed with what was known there.</summary>
    /// <param name="method">The method.</param>
    public bool WasFollowed(MethodDefinition method)
    {
        return _followed.Contains(method);
    }

    /// <summary>True when some call to the method was not followed, so that it has to be looked at by itself.</summary>
    /// <param name="method">The method.</param>
    public bool WasSummarized(MethodDefinition method)
    {
        return _summarized.Contains(method);
    }

    /// <summary>Notes an argument.</summary>
    /// <param name="method">The method that is called.</param>
    /// <param name="index">Which parameter.</param>
    /// <param name="doubts">What has to be doubted of the argument.</param>
    public void Pass(MethodDefinition method, int index, Doubts doubts)
    {
        Doubts before = DoubtsOf(method, index);
        if ((before | doubts) != before)
        {
            _passed[(method, index)] = before | doubts;
            Changed = true;
        }
    }

    /// <summary>Notes what a method returned.</summary>
    /// <param name="method">The method.</param>
    /// <param name="fact">What is known of the result.</param>
    public void Return(MethodDefinition method, Fact fact)
    {
        Fact before = ReturnOf(method);
        Fact after = before.Join(fact);
        if (after == before)
        {
            return;
        }

        _changes[method] = _changes.GetValueOrDefault(method) + 1;
        _returned[method] = _changes[method] > Patience ? Widening.Of(before, after) : after;
        Changed = true;
    }

    /// <summary>Notes that a call was followed.</summary>
    /// <param name="method">What is called.</param>
    public void Follow(MethodDefinition method)
    {
        Changed |= _followed.Add(method);
    }

    /// <summary>Notes that a call was not followed.</summary>
    /// <param name="method">What is called.</param>
    public void Summarize(MethodDefinition method)
    {
        Changed |= _summarized.Add(method);
    }
}
