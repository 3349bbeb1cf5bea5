using SSBms.NanoCheck.Flow.Values;

namespace SSBms.NanoCheck.Flow;

/// <summary>What a condition tells of the values in it, once it is known how it came out.</summary>
public static class Refinement
{
    private const int Deepest = 6;

    /// <summary>Adds to a state what follows from a condition.</summary>
    /// <param name="state">The state after the condition.</param>
    /// <param name="condition">The condition: a number that is zero when it does not hold.</param>
    /// <param name="holds">How it came out.</param>
    public static void Apply(State state, Value condition, bool holds)
    {
        Apply(state, condition, holds, 0);
    }

    /// <summary>Adds to a state what follows from a relation that holds.</summary>
    /// <param name="state">The state.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="left">Left of it.</param>
    /// <param name="right">Right of it.</param>
    public static void Relate(State state, Relation relation, Value left, Value right)
    {
        ArgumentNullException.ThrowIfNull(state);
        Relate(state, relation, left, right, 0);
    }

    /// <summary>The relation that holds when another does not.</summary>
    /// <param name="relation">The other.</param>
    public static Relation Opposite(Relation relation)
    {
        return relation switch
        {
            Relation.Equal => Relation.NotEqual,
            Relation.NotEqual => Relation.Equal,
            Relation.Less => Relation.GreaterOrEqual,
            Relation.LessOrEqual => Relation.Greater,
            Relation.Greater => Relation.LessOrEqual,
            _ => Relation.Less,
        };
    }

    private static void Apply(State state, Value condition, bool holds, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }

        switch (condition)
        {
            case CompareValue compare:
                Relate(state, holds ? compare.Relation : Opposite(compare.Relation), compare.Left, compare.Right, depth);
                break;
            case DoubtTest test when !holds:
                Fact tested = state.Of(test.Operand);
                state.Set(test.Operand, tested.With(tested.Doubts & ~test.Doubt));
                break;
            case LogicValue logic when logic.Both == holds && IsTruth(state, logic.Left) && IsTruth(state, logic.Right):
                Apply(state, logic.Left, holds, depth + 1);
                Apply(state, logic.Right, holds, depth + 1);
                break;
            case MergedValue { Ways.Count: > 0 } merged:
                Select(state, merged, holds, depth);
                break;
        }

        if (condition.Number is NumberKind.Int32 or NumberKind.Int64)
        {
            Learn(state, condition, holds ? ButNotZero(state.Of(condition), condition.Number) : state.Of(condition).Meet(Fact.Zero), depth);
        }
    }

    private static bool IsTruth(State state, Value value)
    {
        Fact fact = state.Of(value);
        return fact is { Low: >= 0.0, High: <= 1.0 };
    }

    /// <summary>Only those ways are possible on which the condition can come out so: what holds on all of them holds here.</summary>
    private static void Select(State state, MergedValue merged, bool holds, int depth)
    {
        var possible = new List<State>();
        foreach ((Value value, State way) in merged.Ways)
        {
            State then = way.Copy();
            Apply(then, value, holds, depth + 1);
            if (!then.IsImpossible)
            {
                possible.Add(then);
            }
        }

        if (possible.Count == 0)
        {
            state.MakeImpossible();
            return;
        }

        foreach (Value value in possible[0].Facts.Keys.Where(value => possible.TrueForAll(way => way.Facts.ContainsKey(value))))
        {
            state.Narrow(value, possible.Aggregate(Fact.None, (all, way) => all.Join(way.Of(value))));
        }
    }

    private static void Relate(State state, Relation relation, Value left, Value right, int depth)
    {
        if (left.Number == NumberKind.None || right.Number == NumberKind.None)
        {
            return;
        }

        if (relation is Relation.Equal or Relation.NotEqual && state.Of(right) == Fact.Zero && left.Number == NumberKind.Int32)
        {
            // A condition that was stored, or turned round, before it was tested.
            Apply(state, left, relation == Relation.NotEqual, depth + 1);
            return;
        }

        Fact below = state.Of(left);
        Fact above = state.Of(right);
        Learn(state, left, Bounded(relation, below, above, left.Number), depth);
        Learn(state, right, Bounded(Mirrored(relation), above, below, right.Number), depth);
    }

    private static Relation Mirrored(Relation relation)
    {
        return relation switch
        {
            Relation.Less => Relation.Greater,
            Relation.LessOrEqual => Relation.GreaterOrEqual,
            Relation.Greater => Relation.Less,
            Relation.GreaterOrEqual => Relation.LessOrEqual,
            _ => relation,
        };
    }

    /// <summary>What is known of a number after it was compared with another.</summary>
    private static Fact Bounded(Relation relation, Fact fact, Fact other, NumberKind kind)
    {
        if (fact.IsNone || other.IsNone)
        {
            return fact;
        }

        double step = kind == NumberKind.Real ? 0.0 : 1.0;
        bool strict = relation is Relation.Less or Relation.Greater;
        return relation switch
        {
            Relation.Equal => fact.Meet(other.With(Doubts.Both)),
            Relation.NotEqual when other.Low == 0.0 && other.High == 0.0 => ButNotZero(fact, kind),
            Relation.Less or Relation.LessOrEqual => fact.Meet(
                Fact.Of(double.NegativeInfinity, other.High - (strict ? step : 0.0), strict && other.High <= 0.0, Doubts.Both)
            ),
            Relation.Greater or Relation.GreaterOrEqual => fact.Meet(
                Fact.Of(other.Low + (strict ? step : 0.0), double.PositiveInfinity, strict && other.Low >= 0.0, Doubts.Both)
            ),
            _ => fact,
        };
    }

    private static Fact ButNotZero(Fact fact, NumberKind kind)
    {
        double step = kind == NumberKind.Real ? 0.0 : 1.0;
        return fact.IsNone ? fact : Fact.Of(fact.Low == 0.0 ? step : fact.Low, fact.High == 0.0 ? -step : fact.High, true, fact.Doubts);
    }

    /// <summary>Notes what was learned, of the value and of what it was made from.</summary>
    private static void Learn(State state, Value value, Fact fact, int depth)
    {
        state.Narrow(value, fact);
        if (value is not DerivedValue derived || depth > Deepest)
        {
            return;
        }

        Fact now = state.Of(value);
        switch (derived.Derivation)
        {
            case Derivation.Absolute:
                Fact either = Fact.Of(-now.High, now.High, now.NonZero, Doubts.Both);
                Learn(state, derived.Operand, either, depth + 1);
                break;
            case Derivation.Negated:
                Learn(state, derived.Operand, Fact.Of(-now.High, -now.Low, now.NonZero, Doubts.Both), depth + 1);
                break;
            default:
                Learn(state, derived.Operand, now.With(Doubts.Both), depth + 1);
                break;
        }
    }
}
