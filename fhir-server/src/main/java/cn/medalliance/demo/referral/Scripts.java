package cn.medalliance.demo.referral;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.chance.Tables;
import cn.medalliance.demo.chance.Weighted;
import java.util.List;

/** All ways a referral can go. */
public final class Scripts {
    private final List<Script> all = Tables.read(Scripts.class, "scripts.csv", Script::of);
    private final Weighted<Script> upward = new Weighted<>(
            all.stream().filter(script -> script.direction() != Direction.DOWN).toList(), Script::weight);
    private final Weighted<Script> downward = new Weighted<>(
            all.stream().filter(script -> script.direction() == Direction.DOWN).toList(), Script::weight);

    /** Every script once; the first residents to be referred act them out, so that every state is seen. */
    public List<Script> all() {
        return all;
    }

    Script pickUpward(Dice dice) {
        return upward.pick(dice);
    }

    Script pickDownward(Dice dice) {
        return downward.pick(dice);
    }

    /** The usual stay in hospital that ends with a referral down. */
    Script usualStay() {
        return all.stream().filter(Script::returns).findFirst().orElseThrow();
    }
}
